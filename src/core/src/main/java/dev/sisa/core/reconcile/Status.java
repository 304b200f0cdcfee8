package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
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

    /** As of a moment of this call; what others change meanwhile may be in it or not. */
    public StatusReport report() {
        RequestRows requests = new RequestRows(ports.control());
        List<Request> open = new OpenRequests(ports.control(), model.name())
                .ids().stream().flatMap(id -> requests.find(id).stream()).toList();
        Decision decision = new Decision(
                new PolicyRows(ports.control()).read(model.name()).healing(),
                situations.quality(),
                ports.clock().instant());
        return new StatusReport(
                open,
                new Alarms(ports, model).of(open),
                IntStream.range(0, model.shards())
                        .mapToObj(shard -> status(situations.of(shard), decision))
                        .toList());
    }

    private static ShardStatus status(ShardSituation shard, Decision decision) {
        return new ShardStatus(shard.row(), shard.runs(), outlook(decision.next(shard)));
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
