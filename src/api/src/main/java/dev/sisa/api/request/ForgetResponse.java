package dev.sisa.api.request;

import dev.sisa.api.Failure;
import dev.sisa.api.NeverSeenIds;
import dev.sisa.core.request.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer to a request.
 *
 * @param request the request now
 * @param salt 64 hexadecimal digits that open its receipt, and are kept nowhere
 * @param outcomes one a named sample, in the order they were named, see {@link Outcome}
 * @param neverSeen the named ids that were never seen
 * @param estimate the cost of healing, as expected when it was accepted
 * @param acceptSeconds time until it was accepted; absent if an earlier call under the same key had begun it
 * @param completion how far it came; absent with {@code --no-wait}
 * @param error the failure that stopped it after it was accepted
 */
public record ForgetResponse(
        DeletionRequest request,
        String salt,
        List<Outcome> outcomes,
        NeverSeenIds neverSeen,
        HealingEstimate estimate,
        OptionalDouble acceptSeconds,
        Optional<ForgetCompletion> completion,
        Optional<Failure> error) {

    public ForgetResponse {
        outcomes = List.copyOf(outcomes);
    }
}
