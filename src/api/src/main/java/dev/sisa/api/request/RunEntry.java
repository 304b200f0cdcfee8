package dev.sisa.api.request;

import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import java.time.Instant;

/**
 * A run on a shard.
 *
 * @param runId MODEL:SHARD:EPOCH
 * @param kind see {@link RunKind}
 * @param state see {@link RunStage}
 * @param since since when it is in that state
 */
public record RunEntry(String runId, RunKind kind, RunStage state, Instant since) {

    /** A run as it is now. */
    public static RunEntry of(Run run) {
        return new RunEntry(
                run.id().toString(),
                run.kind(),
                RunStage.of(run.state()),
                run.state().at());
    }
}
