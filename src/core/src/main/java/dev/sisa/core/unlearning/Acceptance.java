package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.CommitResult;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.StoreException;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the list of a request and accepts it part by part, each in one transaction with the cursor: whoever goes on
 * after a crash, and however many do so at once, each sample is gone through once.
 */
public final class Acceptance {

    private static final Duration LIST_TIME = Duration.ofMinutes(15);

    private final Ports ports;
    private final Model model;
    private final RequestRows requests;
    private final ShardRows rows;
    private final Classification classification;

    public Acceptance(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
        this.requests = new RequestRows(ports.control());
        this.rows = new ShardRows(ports.control());
        this.classification = new Classification(ports.control(), ports.clock());
    }

    /**
     * Makes a request and accepts all of it. If it is there already, it goes on with the list of before: a person's samples may
     * be others by now.
     *
     * @param fresh version 0: not stored yet
     */
    Request begin(Request fresh, List<Entry> entries) {
        return Retry.first("accept request " + fresh.id(), () -> {
            Optional<Request> stored = requests.find(fresh.id());
            if (stored.isPresent()) {
                return resume(stored.get(), list(fresh, entries));
            }
            PartDraft draft = draft(entries, 0);
            if (draft.size() == entries.size()) {
                commit(fresh, draft);
            } else {
                Request listed = fresh.listed(list(fresh, entries).key());
                ports.control().commit(new Transaction(creation(listed)));
            }
            return Optional.empty();
        });
    }

    /**
     * Accepts the rest of a request whose caller may be gone; does nothing to a complete one. If the list did not arrive within
     * the time that an accept may take, the request is given up: nothing of it was accepted, and nobody was told that it was.
     *
     * @return the request, unless its list is not there
     */
    public Optional<Request> finish(Request request) {
        if (request.expansion().complete()) {
            return Optional.of(withoutList(request));
        }
        Optional<List<Entry>> entries =
                EntryList.read(ports.blobs(), request.expansion().list());
        if (entries.isEmpty()
                && request.intake()
                        .receivedAt()
                        .plus(LIST_TIME)
                        .isBefore(ports.clock().instant())) {
            giveUp(request);
        }
        return entries.map(list -> goOn(request, list));
    }

    /** Accepts samples of a request once more that an import moved after they were looked up. */
    void follow(String request, List<Bytes> moved) {
        Retry.first("follow moved samples of request " + request, () -> {
            PartDraft draft = new PartDraft(model.slices());
            for (Bytes sample : moved) {
                Finding finding = classification.of(sample);
                if (finding instanceof Finding.Lies lies
                        && finding.outcome() == Outcome.ACCEPTED
                        && draft.hasRoom(finding)) {
                    draft.add(lies);
                }
            }
            if (draft.doomed().isEmpty()) {
                return Optional.of(true);
            }
            commit(requests.find(request).orElseThrow(), draft);
            return Optional.empty();
        });
    }

    private Optional<Request> resume(Request stored, EntryList list) {
        if (stored.expansion().complete()) {
            return Optional.of(withoutList(stored));
        }
        if (stored.expansion().list().equals(list.key())) {
            list.put(ports.blobs());
        }
        Optional<Request> finished =
                EntryList.read(ports.blobs(), stored.expansion().list()).map(entries -> goOn(stored, entries));
        if (finished.isEmpty()) {
            giveUp(stored);
        }
        return finished;
    }

    private void giveUp(Request request) {
        ports.control()
                .commit(Transaction.of(
                        RequestRows.delete(request), OpenRequests.close(request), UnerasedRequests.remove(request)));
    }

    private Request goOn(Request request, List<Entry> entries) {
        return withoutList(Retry.first("accept the rest of request " + request.id(), () -> {
            Request stored = requests.find(request.id())
                    .orElseThrow(() -> new StoreException(
                            "request " + request.id() + " was given up before its list arrived; ask again"));
            if (stored.expansion().complete()) {
                return Optional.of(stored);
            }
            commit(stored, draft(entries, stored.expansion().cursor()));
            return Optional.empty();
        }));
    }

    private PartDraft draft(List<Entry> entries, int from) {
        PartDraft draft = new PartDraft(model.slices());
        for (Entry entry : entries.subList(from, entries.size())) {
            Finding finding = classification.of(entry.sample());
            if (!draft.hasRoom(finding)) {
                return draft;
            }
            draft.add(entry, finding);
        }
        return draft;
    }

    /**
     * A request is stored before its list, so that a list which no request names is left over. The salt follows from the request:
     * a repetition has the same list.
     */
    private EntryList list(Request request, List<Entry> entries) {
        Bytes salt = FieldHash.keyed(model.keys().identity(), "list salt")
                .text(request.id())
                .digest();
        return EntryList.of(model.name(), request.id(), entries, salt);
    }

    private void commit(Request request, PartDraft draft) {
        Instant now = ports.clock().instant();
        Request next = request.advanced(request.expansion().cursor() + draft.size(), now);
        if (next.expansion().parts() == 1) {
            draft.addPeople(next.intake().subjects());
        }
        Part part = draft.part(request.id(), next.expansion().parts(), now);
        List<Write> writes = new ArrayList<>();
        if (next.version() == 1) {
            writes.addAll(creation(next));
        } else {
            writes.add(RequestRows.replace(next));
        }
        writes.add(PartRows.create(part));
        draft.doomed().forEach((shard, doomed) -> {
            ShardRow row = rows.read(model.name(), shard)
                    .withPending(part.name(), part.shards().getOrDefault(shard, 1));
            writes.add(Write.replace(ShardRows.item(row)));
            writes.add(Write.create(PendingParts.item(PendingParts.key(model.name(), shard, part.name()), doomed)));
        });
        if (ports.control().commit(new Transaction(writes)) instanceof CommitResult.Committed) {
            mark(part, draft);
        }
    }

    private static List<Write> creation(Request request) {
        return List.of(RequestRows.create(request), OpenRequests.open(request), UnerasedRequests.add(request));
    }

    /** Should we die before this, the erasure does it. */
    private void mark(Part part, PartDraft draft) {
        List<Bytes> moved = new ArrayList<>();
        draft.doomed()
                .forEach((shard, doomed) ->
                        moved.addAll(new PointMarks(ports.control(), shard).pending(part.name(), doomed)));
        if (!moved.isEmpty()) {
            follow(part.request(), moved);
        }
    }

    private Request withoutList(Request request) {
        if (request.expansion().list().isEmpty()) {
            return request;
        }
        ports.blobs().delete(request.expansion().list());
        return Retry.first("close the list of request " + request.id(), () -> {
            Request stored = requests.find(request.id()).orElseThrow();
            if (stored.expansion().list().isEmpty()) {
                return Optional.of(stored);
            }
            ports.control().commit(Transaction.of(RequestRows.replace(stored.withoutList())));
            return Optional.empty();
        });
    }
}
