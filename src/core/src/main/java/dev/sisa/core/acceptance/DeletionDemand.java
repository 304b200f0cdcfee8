package dev.sisa.core.acceptance;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;
import java.util.Optional;

/**
 * A caller's demand to forget samples and people.
 *
 * @param tenant whose keys and limits apply
 * @param key tells a repetition of a request from a new one; without it every call is a new request
 * @param samples by their ids
 * @param subjects people, by their ids: all their samples, and those that come later
 */
public record DeletionDemand(String tenant, Optional<String> key, List<String> samples, List<String> subjects) {

    /** Commitments of people lie in the request's item. */
    public static final int MOST_SUBJECTS = 1_000;

    public DeletionDemand {
        samples = List.copyOf(samples);
        subjects = List.copyOf(subjects);
        if (samples.isEmpty() && subjects.isEmpty()) {
            throw new InvalidValueException("a request names at least one sample or person");
        }
        if (subjects.size() > MOST_SUBJECTS) {
            throw new InvalidValueException("a request names at most " + MOST_SUBJECTS + " people, not "
                    + subjects.size() + "; make several requests of it");
        }
        if (tenant.isEmpty() || key.filter(String::isEmpty).isPresent()) {
            throw new InvalidValueException("the names of tenants and idempotency keys are not empty");
        }
    }
}
