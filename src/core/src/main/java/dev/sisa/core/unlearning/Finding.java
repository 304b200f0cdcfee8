package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.request.Outcome;

/** What a request finds of one sample. */
sealed interface Finding {

    Outcome outcome();

    /** It lies in a slice, waiting for another request or not: either way this request takes it to its end by itself. */
    record Lies(Outcome outcome, int shard, Doomed doomed) implements Finding {}

    /** There is nothing to erase. */
    record Nowhere(Outcome outcome) implements Finding {}

    /** There is nothing to erase, and nothing yet that keeps it out. */
    record Unknown(Bytes sample) implements Finding {

        @Override
        public Outcome outcome() {
            return Outcome.NEVER_SEEN;
        }
    }
}
