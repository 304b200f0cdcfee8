package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.request.Request;
import java.util.List;
import java.util.stream.IntStream;

/** Tells how a model stands, from what is stored of it. Changes nothing, so it may be asked at any time. */
public final class Status {

    private final Ports ports;
    private final Model model;
    private final ShardSituations situations;

    /**
     * The status of one model.
     *
     * @param fingerprint of the engine that heals it
     */
    public Status(Ports ports, Model model, String fingerprint) {
        this.ports = ports;
        this.model = model;
        this.situations = new ShardSituations(ports, model, fingerprint);
    }

    /** As of a moment of this call; what others change meanwhile may be in it or not. What cannot be read hides nothing else. */
    public StatusReport report() {
        Faults faults = new Faults();
        List<Request> open = new ReadableRequests(ports, model).open(faults);
        List<DueAlarm> alarms = new Alarms(ports, model).of(open, faults);
        Decision decision = situations.decision(faults);
        List<ShardStatus> shards = IntStream.range(0, model.shards())
                .boxed()
                .flatMap(
                        shard -> faults.caught("shard " + shard, () -> status(situations.of(shard), decision)).stream())
                .toList();
        List<String> unreadable =
                faults.found().stream().map(ReconcileFault::message).toList();
        return new StatusReport(open, alarms, shards, unreadable);
    }

    private static ShardStatus status(ShardSituation shard, Decision decision) {
        return new ShardStatus(shard.row(), shard.fresh(), shard.runs(), outlook(decision.next(shard)));
    }

    private static ShardOutlook outlook(ShardAction action) {
        return switch (action) {
            case ShardAction.Rest _ -> new ShardOutlook.Resting();
            case ShardAction.Wait(Waiting waiting) -> new ShardOutlook.Waits(waiting);
            case ShardAction.Stuck(String reason) -> new ShardOutlook.Stuck(reason);
            case ShardAction.Bury bury ->
                new ShardOutlook.Due("run " + bury.run().id() + " died");
            case ShardAction.GiveUp silent ->
                new ShardOutlook.Due("run " + silent.run().id() + " is silent, to be given up");
            case ShardAction.Stop stop ->
                new ShardOutlook.Due("run " + stop.run().id() + " lost the shard, to be stopped");
            case ShardAction.Launch launch ->
                new ShardOutlook.Due("run " + launch.run().id() + " is to be started");
            case ShardAction.Erase _ -> new ShardOutlook.Due("to be erased");
            case ShardAction.Destroy _ -> new ShardOutlook.Due("erased, the rest to be destroyed");
            case ShardAction.Sweep _ -> new ShardOutlook.Due("to be swept");
            case ShardAction.Heal _ -> new ShardOutlook.Due("to be healed");
        };
    }
}
