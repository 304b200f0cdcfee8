package dev.sisa.core.cost;

import dev.sisa.core.failure.InvalidValueException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The probability that each of some samples is requested. Samples are numbered from the least to the most likely. Immutable.
 */
public final class DeletionPrior {

    private final double[] ascending;

    private DeletionPrior(double... ascending) {
        this.ascending = ascending;
        if (!(expected() > 0)) {
            throw new InvalidValueException("no sample has a deletion prior above 0, so none is requested");
        }
    }

    /** The sample of rank i has a prior in proportion to i to the power of minus the exponent; the priors sum to 1. */
    public static DeletionPrior zipf(int samples, double exponent) {
        if (samples < 1 || !(exponent >= 0 && Double.isFinite(exponent))) {
            throw new InvalidValueException("Zipf's law takes samples and an exponent of at least 0, not " + samples
                    + " samples and " + exponent);
        }
        double sum = IntStream.rangeClosed(1, samples)
                .mapToDouble(rank -> Math.pow(rank, -exponent))
                .sum();
        return new DeletionPrior(IntStream.range(0, samples)
                .mapToDouble(before -> Math.pow(samples - before, -exponent) / sum)
                .toArray());
    }

    /** Groups of equally likely samples, each as large as its share of all groups' shares says. */
    public static DeletionPrior groups(int samples, List<PriorGroup> groups) {
        double whole = groups.stream().mapToDouble(PriorGroup::share).sum();
        double[] priors = new double[samples];
        double share = 0;
        int from = 0;
        for (PriorGroup group : groups) {
            share += group.share();
            int to = (int) Math.round(share / whole * samples);
            Arrays.fill(priors, from, to, group.probability());
            from = to;
        }
        Arrays.sort(priors);
        return new DeletionPrior(priors);
    }

    public int samples() {
        return ascending.length;
    }

    /** The prior of a sample. */
    public double of(int sample) {
        return ascending[sample];
    }

    /** Samples whose prior is at least the one and below the other. */
    long between(double from, double to) {
        return Arrays.stream(ascending)
                .filter(prior -> prior >= from && prior < to)
                .count();
    }

    double[] ascending() {
        return ascending.clone();
    }

    /** Requests that are expected. */
    public double expected() {
        return Arrays.stream(ascending).sum();
    }

    /**
     * Distinct samples in the order in which they are requested: of exponential clocks, those that ring first.
     *
     * @throws InvalidValueException if fewer have a prior above 0
     */
    public List<Integer> draw(int requests, RandomGenerator random) {
        PriorityQueue<Ring> earliest =
                new PriorityQueue<>(Comparator.comparingDouble(Ring::time).reversed());
        for (int sample = 0; sample < ascending.length; sample++) {
            double time = -Math.log1p(-random.nextDouble()) / ascending[sample];
            if (ascending[sample] > 0
                    && (earliest.size() < requests || time < earliest.element().time())) {
                earliest.add(new Ring(time, sample));
                if (earliest.size() > requests) {
                    earliest.remove();
                }
            }
        }
        if (earliest.size() < requests) {
            throw new InvalidValueException(
                    requests + " requests are more than the samples with a deletion prior above 0, of which there are "
                            + earliest.size());
        }
        return earliest.stream()
                .sorted(Comparator.comparingDouble(Ring::time))
                .map(Ring::sample)
                .toList();
    }

    /** The time at which a sample is requested if it is among the first. */
    private record Ring(double time, int sample) {}
}
