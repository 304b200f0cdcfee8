package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.request.Outcome;

/** What a request finds of one sample. */
sealed interface FoundSample {

    Outcome outcome();

    /** It lies in a slice, waiting for another request or not: either way this request takes it to its end by itself. */
    record Lies(Outcome outcome, int shard, SampleLocation doomed) implements FoundSample {}

    /** There is nothing to erase. */
    record Nowhere(Outcome outcome) implements FoundSample {}

    /** There is nothing to erase, and nothing yet that keeps it out. */
    record Unknown(Bytes sample) implements FoundSample {

        @Override
        public Outcome outcome() {
            return Outcome.NEVER_SEEN;
        }
    }
}
