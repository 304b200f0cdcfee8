package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.NamedSubject;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.sample.Points;
import dev.sisa.core.shard.RowRoom;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts parts of requests together and accepts each in one transaction with the request's cursor. */
final class PartCommit {

    private final ControlStore control;
    private final Model model;
    private final InstantSource clock;
    private final ShardRows rows;
    private final Points points;
    private final Suppression suppression;

    PartCommit(ControlStore control, Model model, InstantSource clock) {
        this.control = control;
        this.model = model;
        this.clock = clock;
        this.rows = new ShardRows(control);
        this.points = new Points(control);
        this.suppression = new Suppression(control, clock);
    }

    /** The shards that samples lie in, by sample; those that lie in none are left out. */
    Map<Bytes, Integer> shards(List<RequestedSample> entries) {
        Map<Bytes, Integer> shards = new HashMap<>();
        SampleLookup.of(points, samples(entries)).forEach((sample, lookup) -> {
            if (lookup instanceof SampleLookup.Located located) {
                shards.put(sample, located.shard());
            }
        });
        return shards;
    }

    private static List<Bytes> samples(List<RequestedSample> entries) {
        return entries.stream().map(RequestedSample::sample).toList();
    }

    /**
     * A shard whose row has no room for all parts that may touch it, if there is one. More than a row ever takes are accepted in several
     * turns.
     *
     * @param shards where each sample of a list lies that lies in one
     */
    Optional<FullShard> full(Collection<Integer> shards) {
        Map<Integer, Integer> samples = new TreeMap<>();
        shards.forEach(shard -> samples.merge(shard, 1, Integer::sum));
        return samples.entrySet().stream()
                .map(more -> full(rows.read(model.name(), more.getKey()), more.getValue() / PartDraft.MOST_SAMPLES + 2))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<FullShard> full(ShardRow row, int more) {
        int most = RowRoom.parts(row.model(), row.manifest().slices().size());
        return RowRoom.takes(row, Math.min(more, most))
                ? Optional.empty()
                : Optional.of(new FullShard(row.shard(), row.pending().size()));
    }

    /** The next part of a list, from an entry on. Writes nothing. */
    PartDraft draft(List<RequestedSample> entries, int from) {
        PartDraft draft = new PartDraft();
        boolean room = true;
        for (int at = from; room && at < entries.size(); at += ControlStore.MOST_KEYS) {
            List<RequestedSample> chunk = entries.subList(at, Math.min(at + ControlStore.MOST_KEYS, entries.size()));
            Map<Bytes, SampleLookup> found = lookup(samples(chunk), draft);
            room = chunk.stream().allMatch(requestedSample -> Optional.ofNullable(found.get(requestedSample.sample()))
                    .filter(lookup -> draft.added(requestedSample, lookup))
                    .isPresent());
        }
        return draft;
    }

    /**
     * Looks samples up after the rows of their shards were read. An import that corrects a killed one gives that row a new epoch
     * when it moves a sample; then the part does not commit.
     */
    private Map<Bytes, SampleLookup> lookup(List<Bytes> samples, PartDraft draft) {
        Map<Bytes, SampleLookup> found = SampleLookup.of(points, samples);
        Map<Bytes, Integer> early = early(found, draft);
        while (!early.isEmpty()) {
            rows.read(model.name(), Set.copyOf(early.values())).values().forEach(draft::know);
            found.putAll(SampleLookup.of(points, early.keySet()));
            early = early(found, draft);
        }
        return found;
    }

    /** Samples that were looked up before the rows of their shards were read, with these shards. */
    private static Map<Bytes, Integer> early(Map<Bytes, SampleLookup> found, PartDraft draft) {
        Map<Bytes, Integer> early = new HashMap<>();
        found.forEach((sample, lookup) -> {
            if (lookup instanceof SampleLookup.Located located && !draft.knows(located.shard())) {
                early.put(sample, located.shard());
            }
        });
        return early;
    }

    /**
     * Suppresses the samples of a draft that were never seen, and then tries once to accept the part; the request, read back, tells
     * whether it succeeded. Nothing is accepted if a shard has another epoch than when its samples were looked up, if rows have
     * grown so that the part does not fit any more, or if a sample that was never seen may be known by now. Concurrent appends of
     * steps and other parts do not conflict as long as there is room, since looking up thousands of samples may take longer than a
     * step.
     */
    void commit(Request request, PartDraft draft) {
        if (!suppression.samples(draft.unknown())) {
            return;
        }
        Map<Integer, ShardRow> now = new HashMap<>();
        draft.toErase().keySet().forEach(shard -> now.put(shard, rows.read(model.name(), shard)));
        if (draft.stands(now.values())) {
            commit(request, draft, now);
        }
    }

    private void commit(Request request, PartDraft draft, Map<Integer, ShardRow> current) {
        Instant now = clock.instant();
        Request next = request.advanced(request.expansion().cursor() + draft.size(), now);
        if (next.expansion().parts() == 1) {
            draft.addPeople(next.intake().subjects().stream()
                    .map(NamedSubject::commitment)
                    .toList());
        }
        Part part = draft.part(request.id(), next.expansion().parts(), now);
        List<Write> writes =
                new ArrayList<>(request.version() == 0 ? creation(next) : List.of(RequestRows.replace(next)));
        writes.add(PartRows.create(part));
        current.forEach((shard, row) -> {
            ShardRow accepted = row.withPending(part.name(), part.shards().getOrDefault(shard, 1));
            writes.add(Write.replace(ShardRows.item(accepted)));
            writes.add(Write.create(
                    PendingParts.item(PendingParts.key(model.name(), shard, part.name()), draft.toErase(shard))));
        });
        if (control.commit(new Transaction(writes)) instanceof CommitResult.Committed) {
            mark(part, draft);
        }
    }

    /** The writes that make a request. */
    static List<Write> creation(Request first) {
        return List.of(RequestRows.create(first), OpenRequests.open(first), UnerasedRequests.add(first));
    }

    /** The writes that make a request again whose list did not arrive. */
    static List<Write> renewal(Request again) {
        return List.of(RequestRows.replace(again), UnerasedRequests.renew(again), OpenRequests.reopen(again));
    }

    /** After a crash before this, the erasure does it. */
    private void mark(Part part, PartDraft draft) {
        draft.toErase().forEach((shard, samples) -> new PointMarks(control, model.name(), shard)
                .pending(part.name(), samples));
    }
}
