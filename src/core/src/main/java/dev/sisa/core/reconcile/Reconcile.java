package dev.sisa.core.reconcile;

import dev.sisa.core.erasure.CollectGarbage;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.port.Ports;
import dev.sisa.core.request.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Advances a model's requests and shards from their stored state, regardless of the trigger. Calls, events and timers are
 * wake-ups only; lost, doubled and reordered ones change nothing. Any process may call it at any time, also concurrently.
 */
public final class Reconcile {

    private final Installation installation;
    private final Ports ports;
    private final Model model;
    private Optional<Instant> begin = Optional.empty();

    /** Reconciling one model. Work that failed before its first pass because a disk was full is retried. */
    public Reconcile(Installation installation, Model model) {
        this.installation = installation;
        this.ports = installation.ports();
        this.model = model;
    }

    /**
     * Advances all that can advance now; shards that then wait for a run or for time need another pass later. A fault of one
     * shard or request blocks no other and is in the report.
     */
    public ReconcileReport pass() {
        ErrorCollector errorCollector = new ErrorCollector();
        List<ShardReport> shards = shards(errorCollector);
        ReadableRequests requests = new ReadableRequests(ports, model);
        List<Request> before = requests.open(errorCollector);
        RequestReconciler reconciler = new RequestReconciler(installation, model);
        new RequestPass(ports.control(), new RequestInspector(ports, model), reconciler).move(before, errorCollector);
        errorCollector.caught("lists of requests", () -> new CollectGarbage(ports, model).lists());
        List<Request> left = requests.open(errorCollector);
        List<DueAlarm> alarms = new Alarms(ports, model).of(left, errorCollector);
        return new ReconcileReport(shards, left, alarms, errorCollector.found(), !before.equals(left));
    }

    private List<ShardReport> shards(ErrorCollector errorCollector) {
        SnapshotReader snapshots = new SnapshotReader(installation, model);
        ShardPlanner shardPlanner = snapshots.planner(errorCollector);
        Instant since = begin.orElse(shardPlanner.now());
        begin = Optional.of(since);
        ShardReconciler shards = new ShardReconciler(ports, model, snapshots.forWorkSince(since));
        List<ShardReport> reports = new ArrayList<>();
        for (int shard = 0; shard < model.shards(); shard++) {
            int number = shard;
            reports.add(errorCollector
                    .caught("shard " + shard, () -> shards.reconcile(number, shardPlanner))
                    .orElseGet(() -> ShardReport.none(number)));
        }
        return reports;
    }
}
