package dev.sisa.core.reconcile;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.store.Retry;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Clears the failures of a stuck shard, so that it is retried. The records of the failed runs stay, as stopped ones: they tell
 * whether a run may still write, and whether its garbage is collected.
 */
public final class RetryStuck {

    private final Ports ports;
    private final SnapshotReader snapshots;

    /** For one model. */
    public RetryStuck(Installation installation, Model model) {
        this.ports = installation.ports();
        this.snapshots = new SnapshotReader(installation, model);
    }

    /** Whether the shard was stuck; one that is not keeps its failures. */
    public boolean shard(int shard) {
        ShardSnapshot snapshot = snapshots.of(shard);
        boolean stuck = Stream.of(RunKind.ERASE, RunKind.HEAL)
                .anyMatch(kind -> snapshot.stuck(kind).isPresent());
        if (stuck) {
            snapshot.runs().stream()
                    .filter(run -> run.state() instanceof RunState.Failed)
                    .map(Run::id)
                    .forEach(this::forgive);
        }
        return stuck;
    }

    private void forgive(RunId id) {
        RunRows runs = new RunRows(ports.control());
        Retry retry = new Retry(ports, "forgive run " + id);
        boolean _ = retry.first(() -> {
            Optional<Run> failed = failed(runs.find(id));
            boolean forgiven = failed.isEmpty() || retry.commit(Transaction.of(RunRows.replace(stopped(failed.get()))));
            return forgiven ? Optional.of(true) : Optional.empty();
        });
    }

    private static Run stopped(Run failed) {
        return failed.with(new RunState.Stopped(failed.state().at()));
    }

    private static Optional<Run> failed(Optional<Run> run) {
        return run.filter(found -> found.state() instanceof RunState.Failed);
    }
}
