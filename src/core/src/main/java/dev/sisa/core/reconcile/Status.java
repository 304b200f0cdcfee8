package dev.sisa.core.reconcile;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.chain.NewestAddenda;
import dev.sisa.core.request.Request;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Tells how a model stands, from its stored state. Changes nothing, so it may be called at any time. */
public final class Status {

    private final Ports ports;
    private final Model model;
    private final SnapshotReader snapshots;

    /** The status of one model. */
    public Status(Installation installation, Model model) {
        this.ports = installation.ports();
        this.model = model;
        this.snapshots = new SnapshotReader(installation, model);
    }

    /** As of a moment of this call; concurrent changes may be in it or not. Unreadable items hide no others. */
    public StatusReport report() {
        ErrorCollector errorCollector = new ErrorCollector();
        List<Request> open = new ReadableRequests(ports, model).open(errorCollector);
        List<DueAlarm> alarms = new Alarms(ports, model).of(open, errorCollector);
        ShardPlanner shardPlanner = snapshots.planner(errorCollector);
        NavigableMap<Integer, Long> addenda = errorCollector
                .caught("newest addenda", () -> new NewestAddenda(ports.control()).of(model.name()))
                .orElseGet(TreeMap::new);
        List<ShardStatus> shards = IntStream.range(0, model.shards())
                .boxed()
                .flatMap(shard -> errorCollector
                        .caught(
                                "shard " + shard,
                                () -> status(snapshots.of(shard), addendum(addenda, shard), shardPlanner))
                        .stream())
                .toList();
        List<String> unreadable =
                errorCollector.found().stream().map(ReconcileFault::message).toList();
        return new StatusReport(open, alarms, shards, unreadable);
    }

    private static OptionalLong addendum(NavigableMap<Integer, Long> addenda, int shard) {
        return Optional.ofNullable(addenda.get(shard)).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static ShardStatus status(ShardSnapshot shard, OptionalLong addendum, ShardPlanner shardPlanner) {
        return new ShardStatus(
                shard.shard(), shard.fresh(), addendum, shard.runs(), condition(shardPlanner.next(shard)));
    }

    private static ShardCondition condition(ShardAction action) {
        return switch (action) {
            case ShardAction.Rest _ -> new ShardCondition.Resting();
            case ShardAction.Wait(Waiting waiting) -> new ShardCondition.Waits(waiting);
            case ShardAction.Stuck(String reason) -> new ShardCondition.Stuck(reason);
            case ShardAction.MarkDead markDead ->
                new ShardCondition.Due("run " + markDead.run().id() + " died");
            case ShardAction.GiveUp silent ->
                new ShardCondition.Due("run " + silent.run().id() + " is silent, to be given up");
            case ShardAction.Stop stop ->
                new ShardCondition.Due("run " + stop.run().id() + " lost the shard, to be stopped");
            case ShardAction.Launch launch ->
                new ShardCondition.Due("run " + launch.run().id() + " is to be started");
            case ShardAction.Erase _ -> new ShardCondition.Due("to be erased");
            case ShardAction.Destroy _ -> new ShardCondition.Due("erased, the rest to be destroyed");
            case ShardAction.CollectGarbage _ -> new ShardCondition.Due("garbage to be collected");
            case ShardAction.Heal _ -> new ShardCondition.Due("to be healed");
        };
    }
}
