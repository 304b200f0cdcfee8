package dev.sisa.core.cost;

import dev.sisa.core.failure.InvalidValueException;

/**
 * A number of requests, and their cost for a single model that is retrained.
 *
 * @param samples before the first request
 * @param count of distinct samples that are requested, at least 1 and fewer than all
 * @param passes over the data that training without slices makes
 */
public record Requests(long samples, int count, int passes) {

    public Requests {
        if (passes < 1 || count < 1 || count >= samples) {
            throw new InvalidValueException(
                    "of " + samples + " samples at least 1 must be asked for and at least 1 must stay,"
                            + " and training takes at least 1 pass; stated are requests: " + count + ", passes: "
                            + passes);
        }
    }

    /** Visits of one retraining after all requests. */
    public double retrainingOnce() {
        return (double) passes * (samples - count);
    }

    /** Visits of a retraining after each request. */
    public double retrainingEach() {
        return passes * ((double) count * samples - count * (count + 1.0) / 2);
    }
}
