package dev.sisa.core.erasure;

import dev.sisa.core.run.Run;
import java.util.List;
import java.util.Set;

/** The result of an attempt to destroy residue. */
public sealed interface Destruction {

    /** There was nothing to destroy. */
    record Nothing() implements Destruction {}

    /** These runs may still write blobs that saw erased samples; they must be dead first. */
    record Waiting(List<Run> runs) implements Destruction {
        public Waiting {
            runs = List.copyOf(runs);
        }
    }

    /** These blobs were destroyed and are checked to be gone. */
    record Destroyed(Set<String> blobs) implements Destruction {
        public Destroyed {
            blobs = Set.copyOf(blobs);
        }
    }
}
