package dev.sisa.core.reconcile;

import dev.sisa.core.erasure.Destroy;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.run.FailureKind;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.Shards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads shard snapshots. The row comes first: a run that has not begun and has lost its shard by then can never begin. Runs are
 * read before their jobs are looked at: a job that is gone by then leaves its run as it was read.
 */
final class SnapshotReader {

    private static final HealingWindow NEVER =
            new HealingWindow(Long.MAX_VALUE, HealingWindow.DEFAULT.window(), 0, Long.MAX_VALUE);

    private final Installation installation;
    private final Ports ports;
    private final Model model;
    private final Instant forgiven;
    private final Shards shards;

    SnapshotReader(Installation installation, Model model) {
        this(installation, model, Instant.MIN, model.shardsIn(installation.ports()));
    }

    private SnapshotReader(Installation installation, Model model, Instant forgiven, Shards shards) {
        this.installation = installation;
        this.shards = shards;
        this.ports = installation.ports();
        this.model = model;
        this.forgiven = forgiven;
    }

    /** The same for work that begins at a time: earlier failures from a full disk do not block a retry. */
    SnapshotReader forWorkSince(Instant begin) {
        return new SnapshotReader(installation, model, begin, shards);
    }

    ShardSnapshot of(int shard) {
        Shard read = shards.read(shard);
        List<Run> runs = new RunRows(ports.control()).of(model.name(), shard);
        Leases leases = new Leases(ports);
        Set<RunId> living =
                leases.living(runs, read.row().epoch()).stream().map(Run::id).collect(Collectors.toSet());
        String fingerprint = installation.fingerprint(model.engine());
        boolean fresh = model.chain(shard, fingerprint).freshSteps(read.manifest()) == model.slices();
        return new ShardSnapshot(
                read,
                runs.stream().map(this::forgiven).toList(),
                living,
                new Destroy(ports, model).left(shard),
                fresh,
                ports.clock().instant());
    }

    private Run forgiven(Run run) {
        boolean roomless = run.state() instanceof RunState.Failed failed
                && failed.kind() == FailureKind.NO_ROOM
                && failed.at().isBefore(forgiven);
        return roomless ? run.with(new RunState.Stopped(run.state().at())) : run;
    }

    /**
     * The planner of all shards, from the state that they share. Without a readable policy no deletion is healed automatically:
     * the operator may have asked for a larger minimum batch than any default.
     */
    ShardPlanner planner(ErrorCollector errorCollector) {
        HealingWindow window = errorCollector
                .caught("policy", () -> new PolicyRows(ports).read(model.name()).healing())
                .orElse(NEVER);
        ShardPlanner.Limits limits = new ShardPlanner.Limits(ports.jobs().startTime(), ports.silence());
        return new ShardPlanner(window, quality(), limits, ports.clock().instant());
    }

    /**
     * Share of the constituents with samples that serve at least half their steps; 1 if none has samples. An unreadable row
     * serves nothing; the snapshot of its shard reports the fault. The quorum of answers counts in the same way.
     */
    private double quality() {
        List<Shard> readable = readable();
        List<Shard> voters = readable.stream()
                .filter(shard -> shard.manifest().samples() > 0)
                .toList();
        long good = voters.stream()
                .filter(shard -> 2 * shard.servingStep() >= model.slices())
                .count();
        int all = voters.size() + model.shards() - readable.size();
        return all == 0 ? 1 : (double) good / all;
    }

    private List<Shard> readable() {
        ErrorCollector unread = new ErrorCollector();
        ShardRows rows = new ShardRows(ports.control());
        List<Integer> all = IntStream.range(0, model.shards()).boxed().toList();
        Map<Integer, Item> items =
                unread.caught("rows", () -> rows.find(model.name(), all)).orElse(Map.of());
        return items.entrySet().stream()
                .flatMap(found -> unread
                        .caught(
                                "shard " + found.getKey(),
                                () -> shards.of(ShardRows.row(model.name(), found.getKey(), found.getValue())))
                        .stream())
                .toList();
    }
}
