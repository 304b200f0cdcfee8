package dev.sisa.core.cost;

import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Made-up samples of which a few are asked for often and most hardly ever: the deletion prior of the k-th is proportional to
 * 1/k, and the priors sum to 1.
 *
 * @param samples numbered from 0, the most likely first
 */
public record ZipfPrior(int samples) {

    public ZipfPrior {
        if (samples < 1) {
            throw new IllegalArgumentException("a prior is of at least 1 sample, not " + samples);
        }
    }

    /** The prior of each, {@code [samples]}. */
    public double[] priors() {
        double sum = IntStream.rangeClosed(1, samples).mapToDouble(i -> 1.0 / i).sum();
        return IntStream.rangeClosed(1, samples).mapToDouble(i -> 1 / (i * sum)).toArray();
    }

    /**
     * A class a slice, with an equal part of the samples each: the riskiest come last.
     *
     * @throws IllegalArgumentException if there are more slices than samples
     */
    public PlacementPolicy.PriorOrdered ordered(int slices) {
        double[] priors = priors();
        List<PriorClass> classes = new ArrayList<>();
        for (int slice = 0; slice < slices; slice++) {
            double from = slice == 0 ? 0 : priors[samples - (int) ((long) slice * samples / slices) - 1];
            classes.add(new PriorClass(from, 1, 1));
        }
        return new PlacementPolicy.PriorOrdered(classes);
    }

    /** Distinct samples in the order in which they are asked for: of exponential clocks, those that ring first. */
    public List<Integer> asked(RandomGenerator random, int requests) {
        double[] rings = priors();
        for (int i = 0; i < samples; i++) {
            rings[i] = -Math.log(1 - random.nextDouble()) / rings[i];
        }
        return IntStream.range(0, samples)
                .boxed()
                .sorted((left, right) -> Double.compare(rings[left], rings[right]))
                .limit(requests)
                .toList();
    }
}
