package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import dev.sisa.core.model.Model;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Names requests. With an idempotency key the name follows from tenant and key, fields length-prefixed, so that a repetition
 * finds the earlier request; the salt follows too, from the key's own text, which is not kept. A key is valid for 30 days; after
 * that it names a new request.
 */
final class RequestIds {

    private static final Duration KEY_LIFE = Duration.ofDays(30);
    private static final int ID_BYTES = 16;
    private static final int SALT_BYTES = 32;

    private final Model model;
    private final RequestRows requests;
    private final RandomGenerator random;

    RequestIds(Model model, RequestRows requests, RandomGenerator random) {
        this.model = model;
        this.requests = requests;
        this.random = random;
    }

    /**
     * The name of a request.
     *
     * @param salt opens its commitments
     */
    record Ticket(String id, Bytes salt) {}

    Ticket ticket(DeletionDemand deletionDemand, Instant now) {
        return deletionDemand
                .key()
                .map(key -> keyed(deletionDemand.tenant(), key, now))
                .orElseGet(() -> new Ticket(Bytes.random(random, ID_BYTES).toHex(), Bytes.random(random, SALT_BYTES)));
    }

    private Ticket keyed(String tenant, String key, Instant now) {
        long round = 0;
        Ticket ticket = round(tenant, key, round);
        while (requests.find(ticket.id()).filter(old -> expired(old, now)).isPresent()) {
            round++;
            ticket = round(tenant, key, round);
        }
        return ticket;
    }

    private static boolean expired(Request request, Instant now) {
        return request.intake().receivedAt().plus(KEY_LIFE).isBefore(now);
    }

    private Ticket round(String tenant, String key, long round) {
        return new Ticket(
                Bytes.copyOf(hash("request", tenant, key, round).toArray(), 0, ID_BYTES)
                        .toHex(),
                hash("commitment salt", tenant, key, round));
    }

    private Bytes hash(String purpose, String tenant, String key, long round) {
        return FieldHash.keyed(model.keys().identity(), purpose)
                .text(model.name())
                .text(tenant)
                .text(key)
                .number(round)
                .digest();
    }

    /** Keyed digest of the demand: only a repetition has the same one. */
    Bytes payload(DeletionDemand deletionDemand) {
        FieldHash hash = FieldHash.keyed(model.keys().identity(), "payload").text(model.name());
        hash.number(deletionDemand.samples().size());
        deletionDemand.samples().forEach(hash::text);
        hash.number(deletionDemand.subjects().size());
        deletionDemand.subjects().forEach(hash::text);
        return hash.digest();
    }
}
