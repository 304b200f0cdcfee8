package dev.sisa.core.reconcile;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.request.ShardMilestones;
import dev.sisa.core.shard.ListDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells how requests stand, from their stored state. Changes nothing. */
public final class RequestStatuses {

    private final Ports ports;
    private final Model model;
    private final SnapshotReader snapshots;

    /** The requests of one model. */
    public RequestStatuses(Installation installation, Model model) {
        this.ports = installation.ports();
        this.model = model;
        this.snapshots = new SnapshotReader(installation, model);
    }

    /** A request of this model, if it exists. */
    public Optional<RequestStatus> find(String id) {
        return new RequestRows(ports.control())
                .find(id)
                .filter(request -> request.intake().model().equals(model.name()))
                .map(this::status);
    }

    private RequestStatus status(Request request) {
        List<Part> parts = new PartRows(ports.control()).of(request.id());
        List<ShardMilestone> reached = new ShardMilestones(ports.control()).of(request.id());
        Map<Integer, Instant> forgotten = new TreeMap<>();
        for (Part part : parts) {
            part.shards().keySet().forEach(shard -> forgotten.merge(shard, part.at(), RequestStatuses::later));
        }
        List<RequestStatus.Progress> shards = forgotten.entrySet().stream()
                .map(shard ->
                        progress(request, shard.getKey(), shard.getValue(), erased(shard.getKey(), parts, reached)))
                .toList();
        long destroyed = reached.stream()
                .map(ShardMilestone::destroyed)
                .distinct()
                .mapToLong(ListDigest::count)
                .sum();
        return new RequestStatus(request, Findings.of(request, parts), shards, destroyed);
    }

    /** The newest erasure of a shard, once all parts that touch it are erased there. */
    private static Optional<ShardMilestone> erased(int shard, List<Part> parts, List<ShardMilestone> reached) {
        long touching =
                parts.stream().filter(part -> part.shards().containsKey(shard)).count();
        List<ShardMilestone> here =
                reached.stream().filter(milestone -> milestone.shard() == shard).toList();
        return here.size() < touching
                ? Optional.empty()
                : here.stream().max(Comparator.comparingLong(ShardMilestone::epoch));
    }

    private RequestStatus.Progress progress(
            Request request, int shard, Instant forgottenAt, Optional<ShardMilestone> erased) {
        Optional<Instant> healed =
                request.milestones().healedAt().or(() -> erased.flatMap(milestone -> healed(shard, milestone.epoch())));
        return new RequestStatus.Progress(shard, forgottenAt, erased.map(ShardMilestone::erasedAt), healed);
    }

    /** When the first healing after an erasure that is still known came to its end. */
    private Optional<Instant> healed(int shard, long erasure) {
        return snapshots.of(shard).healings(erasure).findFirst().map(run -> run.state()
                .at());
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElse(one);
    }
}
