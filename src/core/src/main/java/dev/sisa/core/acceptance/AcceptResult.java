package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.request.Request;

/** The result of a request to forget. */
public sealed interface AcceptResult {

    /** Forgotten: no answer comes from parameters that saw a named sample. Also the answer to a repetition. */
    record Accepted(AcceptedRequest acceptedRequest) implements AcceptResult {}

    /**
     * The request is stored and a part of it accepted, but a shard's row has no room for more until an erasure frees some. Then
     * any pass of the reconciler, or the same demand under its key, continues it.
     *
     * @param salt 32 bytes that open the commitments in its receipts: told to the caller, and not kept here
     */
    record Halted(Request request, Bytes salt, FullShard shard) implements AcceptResult {}

    /**
     * A store failed behind a commit that stored the request, or may have: what is stored goes on without its caller, and the same demand
     * under its key goes on with it.
     *
     * @param request its id
     * @param salt 32 bytes that open the commitments in its receipts: told to the caller, and not kept here
     * @param fault why it was not brought to its end, or could not be looked at
     */
    record Unsettled(String request, Bytes salt, StoreException fault) implements AcceptResult {}

    /** Nothing was accepted, and nothing was written but what {@link NoRoom} says. */
    sealed interface Refused extends AcceptResult {}

    /** The idempotency key belongs to a request for something else. */
    record KeyReused(String request) implements Refused {}

    /** The tenant has too many samples pending. */
    record TooManyPending(long pending, long most) implements Refused {}

    /** The demand names people, but the model's schema has no subject column. */
    record NoSubjectColumn() implements Refused {}

    /** The terms require every named id to be known, and these are not. */
    record UnknownIds(NeverSeen neverSeen) implements Refused {}

    /**
     * The row of a shard has no room for another part until what is pending there is erased.
     *
     * @param keptOut whether the room was gone only after tombstones were written: people of the demand, and samples that were never seen,
     *     are kept out from now on
     */
    record NoRoom(FullShard shard, boolean keptOut) implements Refused {}
}
