package dev.sisa.api;

import java.util.Optional;

/**
 * The whole answer of something that failed.
 *
 * @param error the failure
 * @param requestId id of the request that was accepted, in part or perhaps, all the same
 * @param salt 64 hexadecimal digits that open its receipt, and are kept nowhere
 * @param neverSeen the ids that were to be known and are not
 */
public record FailureDocument(
        Failure error, Optional<String> requestId, Optional<String> salt, Optional<NeverSeenIds> neverSeen) {}
