package dev.sisa.core.policy;

import java.time.Instant;
import java.util.Optional;

/** Whether the healing of a shard may start. */
public sealed interface HealingDecision {

    /** The reason as text: the end of a sentence that begins with "healing starts" or "healing waits". */
    String reason();

    /** It may start now. */
    record Due(String reason) implements HealingDecision {}

    /**
     * More deletions may come, to be healed in one run.
     *
     * @param until when it becomes due though nothing else happens; empty if time alone does not make it so
     */
    record Waiting(Optional<Instant> until, String reason) implements HealingDecision {}
}
