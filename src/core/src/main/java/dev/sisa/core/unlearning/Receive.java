package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.point.Subjects;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.request.Expansion;
import dev.sisa.core.request.Intake;
import dev.sisa.core.request.Milestones;
import dev.sisa.core.request.NamedSubject;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.ReceiptNumbers;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.UnerasedRequests;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Receives requests to forget: from the last commit on, no shard's serving step has seen the samples. Nothing is trained or
 * deleted here, and other processes may be at work on the model meanwhile. If the caller dies on the way, the same demand under
 * the same key goes on where it ended.
 */
public final class Receive {

    private final Ports ports;
    private final Model model;
    private final Terms terms;
    private final RequestRows requests;
    private final UnerasedRequests unerased;
    private final RequestIds ids;
    private final Recognition recognition;

    public Receive(Ports ports, Model model, Terms terms) {
        this.ports = ports;
        this.model = model;
        this.terms = terms;
        this.requests = new RequestRows(ports.control());
        this.unerased = new UnerasedRequests(ports.control(), model.name());
        this.ids = new RequestIds(model, requests, ports.random());
        this.recognition = new Recognition(ports.control(), model);
    }

    /** Receives a demand; under one key, the same demand again changes nothing and is answered alike. */
    public Reception receive(Demand demand) {
        if (!demand.subjects().isEmpty() && !model.hasSubjects()) {
            return new Reception.NoSubjectColumn();
        }
        RequestIds.Ticket ticket = ids.ticket(demand, ports.clock().instant());
        Optional<Request> known = requests.find(ticket.id());
        if (known.isPresent() && !isFor(known.get(), demand)) {
            return new Reception.KeyReused(ticket.id());
        }
        Optional<Reception.Refused> refusal =
                known.isPresent() ? Optional.empty() : refusal(demand, entries(demand, ticket.salt()));
        return refusal.<Reception>map(refused -> refused).orElseGet(() -> accepted(demand, ticket, known));
    }

    private boolean isFor(Request request, Demand demand) {
        return request.intake().payload().equals(ids.payload(demand));
    }

    /** What a new request is refused for, before anything is written. */
    private Optional<Reception.Refused> refusal(Demand demand, List<Entry> asked) {
        long pending = unerased.samples(demand.tenant());
        if (pending + asked.size() > terms.mostPending()) {
            return Optional.of(new Reception.TooManyPending(pending, terms.mostPending()));
        }
        NeverSeen neverSeen = terms.mustExist() ? recognition.neverSeen(demand) : NeverSeen.NOTHING;
        if (!neverSeen.isEmpty()) {
            return Optional.of(new Reception.UnknownIds(neverSeen));
        }
        return demand.subjects().isEmpty()
                ? Optional.empty()
                : new Acceptance(ports, model).full(asked).map(Reception.NoRoom::new);
    }

    /**
     * Accepts what was not refused. People are suppressed before their samples are listed, so that none comes in between; a repetition
     * suppresses nobody, since they may have come back by consent.
     */
    private Reception accepted(Demand demand, RequestIds.Ticket ticket, Optional<Request> known) {
        Instant now = ports.clock().instant();
        Intake intake =
                known.map(Request::intake).orElseGet(() -> intake(demand, now, suppressed(demand, ticket.salt())));
        List<Entry> entries = entries(demand, ticket.salt());
        Expansion all = new Expansion(entries.size(), 0, 0, "");
        Request fresh = new Request(ticket.id(), 0, intake, all, Milestones.NONE, ReceiptNumbers.NONE);
        return switch (new Acceptance(ports, model).begin(fresh, entries)) {
            case ListProgress.Complete(Request request) ->
                isFor(request, demand)
                        ? new Reception.Acknowledged(acknowledgement(demand, request, ticket.salt()))
                        : new Reception.KeyReused(ticket.id());
            case ListProgress.OutOfRoom(Request request, FullShard full) ->
                isFor(request, demand)
                        ? new Reception.Halted(request, ticket.salt(), full)
                        : new Reception.KeyReused(ticket.id());
            case ListProgress.NotBegun(FullShard full) -> new Reception.NoRoom(full);
            case ListProgress.WithoutList _ ->
                throw new IllegalStateException("request " + ticket.id() + " was not given a list");
        };
    }

    private List<NamedSubject> suppressed(Demand demand, Bytes salt) {
        Suppression suppression = new Suppression(ports.control(), ports.clock());
        return demand.subjects().stream()
                .distinct()
                .map(subject -> new NamedSubject(
                        commitment(salt, Commitment.Kind.SUBJECT, subject),
                        suppression.of(model.hashes().subject(subject))))
                .toList();
    }

    /** Named samples first, in the order they were named, then those of people. */
    private List<Entry> entries(Demand demand, Bytes salt) {
        Map<Bytes, Entry> entries = new LinkedHashMap<>();
        for (String id : demand.samples()) {
            Bytes sample = model.hashes().sample(id);
            entries.putIfAbsent(
                    sample,
                    new Entry(entries.size(), sample, Optional.of(commitment(salt, Commitment.Kind.SAMPLE, id))));
        }
        Subjects subjects = new Subjects(ports.control());
        for (String subject : demand.subjects()) {
            subjects.samples(model.hashes().subject(subject))
                    .forEach(
                            sample -> entries.putIfAbsent(sample, new Entry(entries.size(), sample, Optional.empty())));
        }
        return List.copyOf(entries.values());
    }

    private Bytes commitment(Bytes salt, Commitment.Kind kind, String id) {
        return Bytes.ofHex(Commitment.of(salt, model.name(), kind, id).hex());
    }

    private Intake intake(Demand demand, Instant now, List<NamedSubject> subjects) {
        return new Intake(
                model.name(),
                demand.tenant(),
                ids.payload(demand),
                now,
                terms.due().apply(now),
                terms.regulation(),
                subjects);
    }

    private Acknowledgement acknowledgement(Demand demand, Request request, Bytes salt) {
        return new StoredAnswer(demand, request, new PartRows(ports.control()).of(request.id())).acknowledgement(salt);
    }
}
