package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
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
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts parts of requests together and accepts each in one transaction with the request's cursor. */
final class PartCommit {

    private final Ports ports;
    private final Model model;
    private final ShardRows rows;
    private final Points points;
    private final RequestRows requests;
    private final Suppression suppression;

    PartCommit(Ports ports, Model model) {
        ControlStore control = ports.control();
        this.ports = ports;
        this.model = model;
        this.rows = new ShardRows(control);
        this.points = new Points(control);
        this.requests = new RequestRows(control);
        this.suppression = new Suppression(ports);
    }

    /** The shards that some samples lie in, by sample; those that lie in none are left out. */
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
     * The next part of a list, from an entry on. Writes nothing. The rows come before the points: an import that corrects a killed one
     * gives a row a new epoch when it moves a sample of it; then the part does not commit.
     */
    PartDraft draft(List<RequestedSample> entries, int from) {
        PartDraft draft = new PartDraft(rows.all(model.name(), model.shards()));
        int end = Math.min(from + PartDraft.MOST_SAMPLES, entries.size());
        boolean room = true;
        for (int at = from; room && at < end; at += ControlStore.MOST_KEYS) {
            room = added(entries.subList(at, Math.min(at + ControlStore.MOST_KEYS, end)), draft);
        }
        return draft;
    }

    private boolean added(List<RequestedSample> chunk, PartDraft draft) {
        Map<Bytes, SampleLookup> found = SampleLookup.of(points, samples(chunk));
        return chunk.stream().allMatch(sample -> Optional.ofNullable(found.get(sample.sample()))
                .filter(lookup -> draft.added(sample, lookup))
                .isPresent());
    }

    /**
     * Suppresses the samples of a draft that were never seen, and then tries to accept the part. A part whose shards changed
     * under the same epoch, by a step, another part or an erasure, is committed again on the rows as they are then. Nothing is
     * accepted if a shard has a new epoch, if the request moved on, or if a sample that was never seen may be known by now.
     *
     * @return whether it was accepted; if not, read the request: it may have been all the same
     */
    boolean commit(Request request, PartDraft draft) {
        Retry retry = new Retry(ports, "accept a part of request " + request.id());
        return suppression.samples(draft.unknown()) && retry.first(() -> attempt(request, draft, retry));
    }

    private Optional<Boolean> attempt(Request request, PartDraft draft, Retry retry) {
        if (accepted(request, draft, retry)) {
            return Optional.of(true);
        }
        boolean again = isAt(request)
                && draft.renewed(
                        rows.read(model.name(), draft.toErase().keySet()).values());
        return again ? Optional.empty() : Optional.of(false);
    }

    private boolean isAt(Request request) {
        long stored = requests.find(request.id()).map(Request::version).orElse(0L);
        return stored == request.version();
    }

    private boolean accepted(Request request, PartDraft draft, Retry retry) {
        Instant now = ports.clock().instant();
        Request next = request.advanced(request.expansion().cursor() + draft.size(), now);
        List<Bytes> people = next.expansion().parts() == 1
                ? next.intake().subjects().stream()
                        .map(NamedSubject::commitment)
                        .toList()
                : List.of();
        Part part = draft.part(request.id(), next.expansion().parts(), now, people);
        List<Write> writes =
                new ArrayList<>(request.version() == 0 ? creation(next) : List.of(RequestRows.replace(next)));
        writes.add(PartRows.create(part));
        draft.touched().forEach(row -> writes.addAll(pending(row, part, draft)));
        boolean committed = retry.commit(new Transaction(writes));
        if (committed) {
            mark(part, draft);
        }
        return committed;
    }

    private List<Write> pending(ShardRow row, Part part, PartDraft draft) {
        ShardRow accepted = row.withPending(part.shards().getOrDefault(row.shard(), 1));
        PendingPart pending =
                new PendingPart(part.name(), accepted.version(), draft.toErase().getOrDefault(row.shard(), List.of()));
        ItemKey key = PendingParts.key(model.name(), row.shard(), part.name());
        return List.of(Write.replace(ShardRows.item(accepted)), Write.create(PendingParts.item(key, pending)));
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
        draft.toErase()
                .forEach((shard, samples) -> new PointMarks(ports, model.name(), shard).pending(part.name(), samples));
    }
}
