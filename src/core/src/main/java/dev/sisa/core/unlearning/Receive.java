package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.point.Subjects;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.request.Expansion;
import dev.sisa.core.request.Intake;
import dev.sisa.core.request.Milestones;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.PartRows;
import dev.sisa.core.request.ReceiptNumbers;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.UnerasedRequests;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

    public Receive(Ports ports, Model model, Terms terms) {
        this.ports = ports;
        this.model = model;
        this.terms = terms;
        this.requests = new RequestRows(ports.control());
        this.unerased = new UnerasedRequests(ports.control(), model.name());
        this.ids = new RequestIds(model, requests, ports.random());
    }

    /** Receives a demand; under one key, the same demand again changes nothing and is answered alike. */
    public Reception receive(Demand demand) {
        Instant now = ports.clock().instant();
        RequestIds.Ticket ticket = ids.ticket(demand, now);
        Optional<Request> known = requests.find(ticket.id());
        if (known.filter(request -> !request.intake().payload().equals(ids.payload(demand)))
                .isPresent()) {
            return new Reception.KeyReused(ticket.id());
        }
        List<Entry> asked = entries(demand, ticket.salt());
        long pending = known.isPresent() ? 0 : unerased.samples(demand.tenant());
        if (known.isEmpty() && pending + asked.size() > terms.mostPending()) {
            return new Reception.TooManyPending(pending, terms.mostPending());
        }
        demand.subjects().forEach(this::closeDoor);
        List<Entry> entries = demand.subjects().isEmpty() ? asked : entries(demand, ticket.salt());
        Request request = new Acceptance(ports, model).begin(fresh(demand, ticket, now, entries.size()), entries);
        return request.intake().payload().equals(ids.payload(demand))
                ? new Reception.Acknowledged(acknowledgement(demand, request, ticket.salt()))
                : new Reception.KeyReused(ticket.id());
    }

    private void closeDoor(String subject) {
        Subjects subjects = new Subjects(ports.control());
        Bytes hash = model.hashes().subject(subject);
        Write tombstone =
                Write.create(Subjects.tombstone(hash.toHex(), ports.clock().instant()));
        Retry.until("close the door behind a subject", () -> subjects.forgotten(hash), () -> ports.control()
                .commit(Transaction.of(tombstone)));
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

    private Request fresh(Demand demand, RequestIds.Ticket ticket, Instant now, int samples) {
        List<Bytes> subjects = demand.subjects().stream()
                .distinct()
                .map(subject -> commitment(ticket.salt(), Commitment.Kind.SUBJECT, subject))
                .toList();
        Intake intake = new Intake(
                model.name(),
                demand.tenant(),
                ids.payload(demand),
                now,
                terms.due().apply(now),
                terms.regulation(),
                subjects);
        Expansion expansion = new Expansion(samples, 0, 0, "");
        return new Request(ticket.id(), 0, intake, expansion, Milestones.NONE, ReceiptNumbers.NONE);
    }

    private Acknowledgement acknowledgement(Demand demand, Request request, Bytes salt) {
        NavigableMap<Integer, Outcome> all = new TreeMap<>();
        SortedSet<Integer> shards = new TreeSet<>();
        for (Part part : new PartRows(ports.control()).of(request.id())) {
            for (int i = 0; i < part.outcomes().size(); i++) {
                all.put(part.position(i), part.outcomes().get(i));
            }
            shards.addAll(part.shards().keySet());
        }
        Map<Outcome, Long> counts = new HashMap<>();
        all.values().forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        return new Acknowledgement(request, salt, outcomes(demand, List.copyOf(all.values())), counts, shards);
    }

    /** Samples are listed first, each once. */
    private static List<Outcome> outcomes(Demand demand, List<Outcome> all) {
        Map<String, Integer> positions = new HashMap<>();
        demand.samples().forEach(id -> positions.putIfAbsent(id, positions.size()));
        return demand.samples().stream()
                .map(id -> all.get(positions.getOrDefault(id, 0)))
                .toList();
    }
}
