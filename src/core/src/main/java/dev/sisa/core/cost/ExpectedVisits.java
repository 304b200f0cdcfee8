package dev.sisa.core.cost;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.layout.SliceSchedule;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;

/**
 * Exact expectation of sample visits under uniform placement, with the schedule's rounding to whole visits: every sample
 * falls into each slice of each shard with the same probability, whatever the others do, and requested samples are chosen
 * independently of their places.
 */
public final class ExpectedVisits {

    private final Layout layout;
    private final SliceSchedule schedule;

    /**
     * Expectations for a layout.
     *
     * @param passes passes over the data that training without slices would make
     * @throws InvalidValueException unless placement is uniform
     */
    public ExpectedVisits(Layout layout, int passes) {
        if (!(layout.placement() instanceof PlacementPolicy.Uniform)) {
            throw new InvalidValueException(
                    "visits are only known in closed form under uniform placement; count them in a simulation");
        }
        this.layout = layout;
        this.schedule = new SliceSchedule(layout, passes);
    }

    /** Visits of training all shards. */
    public double training(long samples) {
        double visits = 0;
        for (int step = 1; step <= layout.slices(); step++) {
            visits += layout.shards() * ofStep(samples, step);
        }
        return visits;
    }

    /**
     * Visits of healing after one batch of requests.
     *
     * @param samples before the requests
     * @param requests for distinct samples, at most {@code samples}
     */
    public double oneBatch(long samples, int requests) {
        double visits = 0;
        for (int step = 1; step <= layout.slices(); step++) {
            double redone = 1 - Math.pow(1 - share(step), requests);
            visits += layout.shards() * redone * ofStep(samples - requests, step);
        }
        return visits;
    }

    /** Visits of healing after each of so many requests, one after the other. */
    public double oneByOne(long samples, int requests) {
        double visits = 0;
        for (int request = 0; request < requests; request++) {
            visits += oneBatch(samples - request, 1);
        }
        return visits;
    }

    private double ofStep(long samples, int step) {
        return new BinomialMean(samples, share(step)).of(schedule::visits);
    }

    /** Probability that a sample lies in the first slices of a given shard. */
    private double share(int step) {
        return step / ((double) layout.shards() * layout.slices());
    }
}
