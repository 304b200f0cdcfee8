package dev.sisa.core.acceptance;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.store.Retry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the list of a request and accepts it part by part, each in one transaction with the cursor: each sample is gone
 * through once, after any crash and with any number of concurrent callers.
 */
public final class RequestExpander {

    private static final Duration LIST_TIME = Duration.ofMinutes(15);

    private final Ports ports;
    private final RequestRows requests;
    private final PartCommit parts;

    public RequestExpander(Ports ports, Model model) {
        this.ports = ports;
        this.requests = new RequestRows(ports.control());
        this.parts = new PartCommit(ports, model);
    }

    /**
     * Makes a request and accepts all of it. If the request exists already, its stored list is continued: a person's samples may
     * have changed since.
     *
     * @param fresh version 0: not stored yet
     */
    ListProgress begin(Request fresh, List<RequestedSample> entries) {
        SampleList.Draft own = new SampleList.Draft(ports, parts, fresh, entries);
        Retry retry = new Retry(ports, "accept request " + fresh.id());
        return retry.first(() -> {
            Optional<Request> stored = requests.find(fresh.id());
            return stored.isPresent() ? resume(stored.get(), own, retry) : create(fresh, entries, own, retry);
        });
    }

    /** Tries once to store a request, with all of it if it fits one part. */
    private Optional<ListProgress> create(
            Request fresh, List<RequestedSample> entries, SampleList.Draft own, Retry retry) {
        PartDraft draft = entries.size() > PartDraft.MOST_SAMPLES ? new PartDraft(List.of()) : parts.draft(entries, 0);
        if (draft.size() == entries.size()) {
            boolean _ = parts.commit(fresh, draft);
        } else {
            boolean _ = retry.commit(new Transaction(PartCommit.creation(own.named())));
        }
        return Optional.empty();
    }

    /**
     * Accepts the rest of a request whose caller may be gone; does nothing to a complete one. If the list did not arrive within
     * the time that an accept may take, the request is given up: no part was accepted and no response was sent.
     *
     * @return the request, unless its list is not there
     * @throws StoreException if the list is gone though a part of it was accepted
     */
    public Optional<Request> finish(Request request) {
        return switch (rest(request)) {
            case ListProgress.Complete(Request complete) -> Optional.of(complete);
            case ListProgress.WithoutList _ -> Optional.empty();
        };
    }

    private ListProgress rest(Request request) {
        if (request.expansion().complete()) {
            return new ListProgress.Complete(withoutList(request));
        }
        Optional<List<RequestedSample>> entries = entries(request);
        boolean late = request.intake()
                .receivedAt()
                .plus(LIST_TIME)
                .isBefore(ports.clock().instant());
        if (entries.isEmpty() && late) {
            giveUp(request);
        }
        return entries.flatMap(list -> goOn(request, list).reached()).orElseGet(ListProgress.WithoutList::new);
    }

    /**
     * If another caller's list is missing, this caller's list replaces it; the other caller notices and continues with this list.
     */
    private Optional<ListProgress> resume(Request stored, SampleList.Draft own, Retry retry) {
        if (stored.expansion().complete()) {
            return Optional.of(new ListProgress.Complete(withoutList(stored)));
        }
        own.put(stored);
        Optional<List<RequestedSample>> entries = entries(stored);
        if (entries.isPresent()) {
            return goOn(stored, entries.get()).reached();
        }
        requireNothingAccepted(stored);
        boolean _ = retry.commit(new Transaction(PartCommit.renewal(own.named().after(stored))));
        return Optional.empty();
    }

    private Optional<List<RequestedSample>> entries(Request request) {
        String list = request.expansion().list();
        return list.isEmpty() ? Optional.empty() : SampleList.read(ports.blobs(), list);
    }

    private static void requireNothingAccepted(Request request) {
        if (request.expansion().parts() > 0) {
            throw new StoreException("the list of request " + request.id() + " is gone, and only "
                    + request.expansion().cursor() + " of "
                    + request.expansion().total()
                    + " samples were accepted; ask for the same again under another key");
        }
    }

    /** The record stays, so that a stalled caller cannot mistake a repeated request for its own. */
    private void giveUp(Request request) {
        requireNothingAccepted(request);
        boolean _ = new Retry(ports, "give up request " + request.id())
                .commit(Transaction.of(
                        RequestRows.replace(request.withoutList()),
                        OpenRequests.close(request),
                        UnerasedRequests.remove(request)));
    }

    /**
     * Continues with a list that was read.
     *
     * @param request as it was when it named the list
     */
    private ListTurn goOn(Request request, List<RequestedSample> entries) {
        ListTurn turn = new ListTurn.PartAccepted();
        while (turn instanceof ListTurn.PartAccepted) {
            turn = new Retry(ports, "accept the rest of request " + request.id()).first(() -> turn(request, entries));
        }
        return turn;
    }

    /** Tries to accept the next part, unless there is none. */
    private Optional<ListTurn> turn(Request request, List<RequestedSample> entries) {
        Request stored = requests.find(request.id()).orElseThrow();
        if (stored.expansion().complete()) {
            return Optional.of(new ListTurn.Ended(new ListProgress.Complete(withoutList(stored))));
        }
        if (!stored.expansion().list().equals(request.expansion().list())) {
            return Optional.of(new ListTurn.Replaced());
        }
        boolean accepted =
                parts.commit(stored, parts.draft(entries, stored.expansion().cursor()));
        return accepted ? Optional.of(new ListTurn.PartAccepted()) : Optional.empty();
    }

    private Request withoutList(Request request) {
        if (request.expansion().list().isEmpty()) {
            return request;
        }
        ports.blobs().delete(List.of(request.expansion().list()));
        Retry retry = new Retry(ports, "close the list of request " + request.id());
        return retry.first(() -> {
            Request stored = requests.find(request.id()).orElseThrow();
            if (stored.expansion().list().isEmpty()) {
                return Optional.of(stored);
            }
            boolean _ = retry.commit(Transaction.of(RequestRows.replace(stored.withoutList())));
            return Optional.empty();
        });
    }
}
