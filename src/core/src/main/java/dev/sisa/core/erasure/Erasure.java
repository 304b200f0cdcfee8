package dev.sisa.core.erasure;

import dev.sisa.core.run.Run;

/** The result of an attempt to erase. */
public sealed interface Erasure {

    /** Nothing was pending. */
    record Nothing() implements Erasure {}

    /** Pending samples are out of the manifest; more may have come since. */
    record Erased(long samples) implements Erasure {}

    /** Another run holds the shard and may not be stopped, or took it away; the erasure must be retried. */
    record Busy(Run holder) implements Erasure {}
}
