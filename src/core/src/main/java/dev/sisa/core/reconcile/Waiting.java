package dev.sisa.core.reconcile;

import dev.sisa.core.run.Run;
import java.time.Instant;
import java.util.Optional;

/** What a shard waits for. */
public sealed interface Waiting {

    /** What it waits for, for people: the end of a sentence that begins with "waits". */
    String reason();

    /** A run that goes on: another look in a moment is worth it. */
    record ForRun(Run run, String reason) implements Waiting {

        static ForRun toEnd(Run run) {
            return new ForRun(run, "for run " + run.id() + " to end");
        }
    }

    /** Others who keep changing it: another look in a moment is worth it. */
    record ForOthers() implements Waiting {

        @Override
        public String reason() {
            return "for others who keep changing it";
        }
    }

    /**
     * More deletions, to be healed in one run with those that are there.
     *
     * @param until when its healing starts though none come; empty if time alone does not start it
     */
    record ForMore(Optional<Instant> until, String reason) implements Waiting {}
}
