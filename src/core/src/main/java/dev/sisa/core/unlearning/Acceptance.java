package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.StoreException;
import dev.sisa.core.store.Transaction;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final PartCommit parts;

    public Acceptance(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
        this.requests = new RequestRows(ports.control());
        this.parts = new PartCommit(ports.control(), model, ports.clock());
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
                return resume(stored.get(), entries);
            }
            PartDraft draft = parts.draft(entries, 0);
            if (draft.size() == entries.size()) {
                parts.commit(fresh, draft);
            } else {
                Request listed = fresh.listed(list(fresh, entries).key());
                ports.control().commit(new Transaction(PartCommit.creation(listed)));
            }
            return Optional.empty();
        });
    }

    /**
     * Accepts the rest of a request whose caller may be gone; does nothing to a complete one. If the list did not arrive within
     * the time that an accept may take, the request is given up: nothing of it was accepted, and nobody was told that it was.
     *
     * @return the request, unless its list is not there
     * @throws StoreException if the list is gone though a part of it was accepted
     */
    public Optional<Request> finish(Request request) {
        if (request.expansion().complete()) {
            return Optional.of(withoutList(request));
        }
        Optional<List<Entry>> entries =
                EntryList.read(ports.blobs(), request.expansion().list());
        boolean late = request.intake()
                .receivedAt()
                .plus(LIST_TIME)
                .isBefore(ports.clock().instant());
        if (entries.isEmpty() && late) {
            giveUp(request);
        }
        return entries.map(list -> goOn(request, list));
    }

    /** The list may be that of another attempt, under which people had other samples. */
    private Optional<Request> resume(Request stored, List<Entry> entries) {
        if (stored.expansion().complete()) {
            return Optional.of(withoutList(stored));
        }
        EntryList own = list(stored, entries);
        if (stored.expansion().list().equals(own.key())) {
            own.put(ports.blobs());
        }
        Optional<Request> finished =
                EntryList.read(ports.blobs(), stored.expansion().list()).map(list -> goOn(stored, list));
        if (finished.isEmpty()) {
            giveUp(stored);
        }
        return finished;
    }

    private void giveUp(Request request) {
        if (request.expansion().parts() > 0) {
            throw new StoreException("the list of request " + request.id() + " is gone, and only "
                    + request.expansion().cursor() + " of "
                    + request.expansion().total()
                    + " samples were accepted; ask for the same again under another key");
        }
        ports.control()
                .commit(Transaction.of(
                        RequestRows.delete(request), OpenRequests.close(request), UnerasedRequests.remove(request)));
    }

    /**
     * Goes on with a list that was read.
     *
     * @param request as it was when it named the list
     */
    private Request goOn(Request request, List<Entry> entries) {
        return withoutList(Retry.first("accept the rest of request " + request.id(), () -> {
            Request stored = requests.find(request.id()).orElseThrow(() -> givenUp(request));
            if (stored.expansion().complete()) {
                return Optional.of(stored);
            }
            if (!stored.expansion().list().equals(request.expansion().list())) {
                throw givenUp(request);
            }
            parts.commit(stored, parts.draft(entries, stored.expansion().cursor()));
            return Optional.empty();
        }));
    }

    private static StoreException givenUp(Request request) {
        return new StoreException("request " + request.id() + " was given up before its list arrived; ask again");
    }

    /**
     * The list of a request of several parts, shard by shard, so that few parts touch each. A request is stored before its list:
     * a list that no request names is left over. The salt follows from the request, and so a repetition has the same list.
     */
    private EntryList list(Request request, List<Entry> entries) {
        Bytes salt = FieldHash.keyed(model.keys().identity(), "list salt")
                .text(request.id())
                .digest();
        Map<Bytes, Integer> shards = new HashMap<>();
        entries.forEach(entry -> shards.put(entry.sample(), shard(entry)));
        List<Entry> ordered = entries.stream()
                .sorted(Comparator.comparing(entry -> shards.getOrDefault(entry.sample(), 0)))
                .toList();
        return EntryList.of(model.name(), request.id(), ordered, salt);
    }

    private int shard(Entry entry) {
        return parts.finding(entry) instanceof Finding.Lies lies ? lies.shard() : -1;
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
