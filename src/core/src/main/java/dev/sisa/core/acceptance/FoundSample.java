package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.request.Outcome;

/** A request's finding on one sample. */
sealed interface FoundSample {

    Outcome outcome();

    /** It lies in a slice, pending for another request or not: either way this request completes its erasure independently. */
    record Lies(Outcome outcome, int shard, SampleLocation doomed) implements FoundSample {}

    /** There is nothing to erase. */
    record Nowhere(Outcome outcome) implements FoundSample {}

    /** There is nothing to erase, and no tombstone keeps it out yet. */
    record Unknown(Bytes sample) implements FoundSample {

        @Override
        public Outcome outcome() {
            return Outcome.NEVER_SEEN;
        }
    }
}
