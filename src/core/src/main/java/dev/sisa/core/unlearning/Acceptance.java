package dev.sisa.core.unlearning;

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
import java.util.List;
import java.util.Optional;

/**
 * Goes through the list of a request and accepts it part by part, each in one transaction with the cursor: whoever goes on
 * after a crash, and however many do so at once, each sample is gone through once.
 */
public final class Acceptance {

    private static final Duration LIST_TIME = Duration.ofMinutes(15);

    private final Ports ports;
    private final RequestRows requests;
    private final PartCommit parts;

    public Acceptance(Ports ports, Model model) {
        this.ports = ports;
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
        OwnList own = new OwnList(ports, parts, fresh, entries);
        return Retry.first("accept request " + fresh.id(), () -> {
            Optional<Request> stored = requests.find(fresh.id());
            if (stored.isPresent()) {
                return resume(stored.get(), own);
            }
            PartDraft draft = parts.draft(entries, 0);
            if (draft.size() == entries.size()) {
                parts.commit(fresh, draft);
            } else {
                ports.control().commit(new Transaction(PartCommit.creation(own.named())));
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
        Optional<List<Entry>> entries = entries(request);
        boolean late = request.intake()
                .receivedAt()
                .plus(LIST_TIME)
                .isBefore(ports.clock().instant());
        if (entries.isEmpty() && late) {
            giveUp(request);
        }
        return entries.flatMap(list -> goOn(request, list));
    }

    /** If the list of another caller is not there, this one's takes its place: the other finds out and goes on with it. */
    private Optional<Request> resume(Request stored, OwnList own) {
        if (stored.expansion().complete()) {
            return Optional.of(withoutList(stored));
        }
        own.put(stored);
        Optional<List<Entry>> entries = entries(stored);
        if (entries.isPresent()) {
            return goOn(stored, entries.get());
        }
        requireNothingAccepted(stored);
        ports.control().commit(new Transaction(PartCommit.renewal(own.named().after(stored))));
        return Optional.empty();
    }

    private Optional<List<Entry>> entries(Request request) {
        String list = request.expansion().list();
        return list.isEmpty() ? Optional.empty() : EntryList.read(ports.blobs(), list);
    }

    private static void requireNothingAccepted(Request request) {
        if (request.expansion().parts() > 0) {
            throw new StoreException("the list of request " + request.id() + " is gone, and only "
                    + request.expansion().cursor() + " of "
                    + request.expansion().total()
                    + " samples were accepted; ask for the same again under another key");
        }
    }

    /** Its record stays: a stalled caller must not take a request that is made again for the one it knew. */
    private void giveUp(Request request) {
        requireNothingAccepted(request);
        ports.control()
                .commit(Transaction.of(
                        RequestRows.replace(request.withoutList()),
                        OpenRequests.close(request),
                        UnerasedRequests.remove(request)));
    }

    /**
     * Goes on with a list that was read; empty if it is another's by now.
     *
     * @param request as it was when it named the list
     */
    private Optional<Request> goOn(Request request, List<Entry> entries) {
        String list = request.expansion().list();
        return Retry.<Optional<Request>>first("accept the rest of request " + request.id(), () -> {
                    Request stored = requests.find(request.id()).orElseThrow();
                    if (stored.expansion().complete()) {
                        return Optional.of(Optional.of(stored));
                    }
                    if (!stored.expansion().list().equals(list)) {
                        return Optional.of(Optional.empty());
                    }
                    parts.commit(stored, parts.draft(entries, stored.expansion().cursor()));
                    return Optional.empty();
                })
                .map(this::withoutList);
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
