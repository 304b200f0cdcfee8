package dev.sisa.core.reconcile;

import dev.sisa.core.run.Run;
import java.time.Instant;
import java.util.Optional;

/** The event that a shard waits for. */
public sealed interface Waiting {

    /** The awaited event as text: the end of a sentence that begins with "waits". */
    String reason();

    /** A run in progress: poll again soon. */
    record ForRun(Run run, String reason) implements Waiting {

        static ForRun toEnd(Run run) {
            return new ForRun(run, "for run " + run.id() + " to end");
        }
    }

    /** Other processes that keep changing it: poll again soon. */
    record ForOthers() implements Waiting {

        @Override
        public String reason() {
            return "for other processes that keep changing it";
        }
    }

    /**
     * More deletions, to be healed in one run with the present ones.
     *
     * @param until when its healing starts though none come; empty if time alone does not start it
     */
    record ForMore(Optional<Instant> until, String reason) implements Waiting {}
}
