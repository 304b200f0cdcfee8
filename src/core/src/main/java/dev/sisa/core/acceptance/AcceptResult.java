package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.StoreException;

/** The result of a request to forget. */
public sealed interface AcceptResult {

    /** Forgotten: no answer comes from parameters that saw a named sample. Also the answer to a repetition. */
    record Accepted(AcceptedRequest acceptedRequest) implements AcceptResult {}

    /**
     * A store failed behind a commit that stored the request, or may have: what is stored goes on without its caller, and the same demand
     * under its key goes on with it.
     *
     * @param request its id
     * @param salt 32 bytes that open the commitments in its receipts: told to the caller, and not kept here
     * @param fault why it was not brought to its end, or could not be looked at
     */
    record Unsettled(String request, Bytes salt, StoreException fault) implements AcceptResult {}

    /** Nothing was accepted, and nothing was written. */
    sealed interface Refused extends AcceptResult {}

    /** The idempotency key belongs to a request for something else. */
    record KeyReused(String request) implements Refused {}

    /** The tenant has too many samples pending. */
    record TooManyPending(long pending, long most) implements Refused {}

    /** The demand names people, but the model's schema has no subject column. */
    record NoSubjectColumn() implements Refused {}

    /** The terms require every named id to be known, and these are not. */
    record UnknownIds(NeverSeen neverSeen) implements Refused {}
}
