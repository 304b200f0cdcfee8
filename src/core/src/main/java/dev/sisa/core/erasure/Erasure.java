package dev.sisa.core.erasure;

import dev.sisa.core.run.Run;

/** How trying to erase ended. */
public sealed interface Erasure {

    /** Nothing was pending. */
    record Nothing() implements Erasure {}

    /** Pending samples are out of the manifest; more may have come since. */
    record Erased(long samples) implements Erasure {}

    /** Somebody is at work on the shard who may not be stopped, or took it away; it is to be tried again. */
    record Busy(Run holder) implements Erasure {}
}
