package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.receipt.ShardNames;
import dev.sisa.core.request.Expansion;
import dev.sisa.core.request.Intake;
import dev.sisa.core.request.Milestones;
import dev.sisa.core.request.NamedSubject;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.ReceiptNumbers;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.sample.Subjects;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Receives requests to forget: from the last commit on, no shard's serving step has seen the samples. Trains and deletes nothing;
 * other processes may work on the model meanwhile. After a crash, the same demand under the same key continues where it ended.
 */
public final class AcceptRequest {

    private final Ports ports;
    private final Model model;
    private final AcceptanceTerms terms;
    private final RequestRows requests;
    private final UnerasedRequests unerased;
    private final RequestIds ids;
    private final Recognition recognition;

    public AcceptRequest(Ports ports, Model model, AcceptanceTerms acceptanceTerms) {
        this.ports = ports;
        this.model = model;
        this.terms = acceptanceTerms;
        this.requests = new RequestRows(ports.control());
        this.unerased = new UnerasedRequests(ports.control(), model.name());
        this.ids = new RequestIds(model, requests, ports.random());
        this.recognition = new Recognition(ports.control(), model);
    }

    /** Receives a demand; repeating it under the same key changes nothing and gives the same answer. */
    public AcceptResult receive(DeletionDemand deletionDemand) {
        if (!deletionDemand.subjects().isEmpty() && !model.hasSubjects()) {
            return new AcceptResult.NoSubjectColumn();
        }
        RequestIds.Ticket ticket = ids.ticket(deletionDemand, ports.clock().instant());
        Optional<Request> known = requests.find(ticket.id());
        if (known.isPresent() && !isFor(known.get(), deletionDemand)) {
            return new AcceptResult.KeyReused(ticket.id());
        }
        Optional<AcceptResult.Refused> refusal = known.isPresent()
                ? Optional.empty()
                : refusal(deletionDemand, entries(deletionDemand, ticket.salt()).size());
        return refusal.<AcceptResult>map(refused -> refused).orElseGet(() -> traced(deletionDemand, ticket, known));
    }

    /** A fault behind a commit that may have stored the request is no reason to say that it was not accepted. */
    private AcceptResult traced(DeletionDemand deletionDemand, RequestIds.Ticket ticket, Optional<Request> known) {
        AcceptTrace trace = new AcceptTrace(ports.control(), ticket.id());
        try {
            return accepted(deletionDemand, ticket, known, trace);
        } catch (StoreException e) {
            if (!trace.stored()) {
                throw e;
            }
            return settled(deletionDemand, ticket, e);
        }
    }

    private AcceptResult settled(DeletionDemand deletionDemand, RequestIds.Ticket ticket, StoreException fault) {
        try {
            Optional<Request> stored = requests.find(ticket.id());
            if (stored.filter(request -> request.expansion().complete()).isPresent()) {
                return answer(deletionDemand, stored.get(), ticket);
            }
        } catch (StoreException e) {
            fault.addSuppressed(e);
        }
        return new AcceptResult.Unsettled(ticket.id(), ticket.salt(), fault);
    }

    private AcceptResult answer(DeletionDemand deletionDemand, Request request, RequestIds.Ticket ticket) {
        return isFor(request, deletionDemand)
                ? new AcceptResult.Accepted(acceptedRequest(deletionDemand, request, ticket.salt()))
                : new AcceptResult.KeyReused(ticket.id());
    }

    private boolean isFor(Request request, DeletionDemand deletionDemand) {
        return request.intake().payload().equals(ids.payload(deletionDemand));
    }

    /** The reason to refuse a new request, before anything is written. */
    private Optional<AcceptResult.Refused> refusal(DeletionDemand deletionDemand, int asked) {
        long pending = unerased.samples(deletionDemand.tenant());
        if (pending + asked > terms.mostPending()) {
            return Optional.of(new AcceptResult.TooManyPending(pending, terms.mostPending()));
        }
        NeverSeen neverSeen = terms.mustExist() ? recognition.neverSeen(deletionDemand) : NeverSeen.NOTHING;
        if (!neverSeen.isEmpty()) {
            return Optional.of(new AcceptResult.UnknownIds(neverSeen));
        }
        return Optional.empty();
    }

    /**
     * Accepts a demand that was not refused. Subjects are suppressed before their samples are listed, so that no sample is
     * imported in between; a repetition suppresses no subject, since consent may have re-admitted it.
     */
    private AcceptResult accepted(
            DeletionDemand deletionDemand, RequestIds.Ticket ticket, Optional<Request> known, AcceptTrace trace) {
        Instant now = ports.clock().instant();
        Intake intake = known.map(Request::intake)
                .orElseGet(() ->
                        intake(deletionDemand, now, ticket.salt(), suppressed(deletionDemand, ticket.salt(), trace)));
        List<RequestedSample> entries = entries(deletionDemand, ticket.salt());
        Expansion all = new Expansion(entries.size(), 0, 0, "");
        Request fresh = new Request(ticket.id(), 0, intake, all, Milestones.NONE, ReceiptNumbers.NONE);
        return switch (new RequestExpander(ports.with(trace), model).begin(fresh, entries)) {
            case ListProgress.Complete(Request request) -> answer(deletionDemand, request, ticket);
            case ListProgress.WithoutList _ ->
                throw new IllegalStateException("request " + ticket.id() + " was not given a list");
        };
    }

    private List<NamedSubject> suppressed(DeletionDemand deletionDemand, Bytes salt, AcceptTrace trace) {
        List<String> people = deletionDemand.subjects().stream().distinct().toList();
        Set<Bytes> seen = new Suppression(ports.with(trace))
                .subjects(people.stream().map(model.hashes()::subject).toList());
        return people.stream()
                .map(subject -> new NamedSubject(
                        commitment(salt, Commitment.Kind.SUBJECT, subject),
                        seen.contains(model.hashes().subject(subject))))
                .toList();
    }

    /** Named samples first, in the order they were named, then those of people. */
    private List<RequestedSample> entries(DeletionDemand deletionDemand, Bytes salt) {
        Map<Bytes, RequestedSample> entries = new LinkedHashMap<>();
        for (String id : deletionDemand.samples()) {
            Bytes sample = model.hashes().sample(id);
            entries.putIfAbsent(
                    sample,
                    new RequestedSample(
                            entries.size(), sample, Optional.of(commitment(salt, Commitment.Kind.SAMPLE, id))));
        }
        Subjects subjects = new Subjects(ports.control());
        for (String subject : deletionDemand.subjects()) {
            subjects.samples(model.hashes().subject(subject))
                    .forEach(sample ->
                            entries.putIfAbsent(sample, new RequestedSample(entries.size(), sample, Optional.empty())));
        }
        return List.copyOf(entries.values());
    }

    private Bytes commitment(Bytes salt, Commitment.Kind kind, String id) {
        return Bytes.ofHex(Commitment.of(salt, model.name(), kind, id).hex());
    }

    private Intake intake(DeletionDemand deletionDemand, Instant now, Bytes salt, List<NamedSubject> subjects) {
        return new Intake(
                model.name(),
                deletionDemand.tenant(),
                ids.payload(deletionDemand),
                now,
                terms.due().apply(now),
                terms.regulation(),
                ShardNames.ofSalt(salt).key(),
                subjects);
    }

    private AcceptedRequest acceptedRequest(DeletionDemand deletionDemand, Request request, Bytes salt) {
        return new StoredAnswer(deletionDemand, request, new PartRows(ports.control()).of(request.id()))
                .acceptedRequest(salt);
    }
}
