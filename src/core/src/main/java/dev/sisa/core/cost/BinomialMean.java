package dev.sisa.core.cost;

import java.util.function.LongToDoubleFunction;

/**
 * Mean of a function of a binomial count, summed outward from the most probable count until nothing more is added.
 *
 * @param trials at least 0
 * @param probability of success, in [0, 1]
 */
record BinomialMean(long trials, double probability) {

    private static final double NEGLIGIBLE = 1e-18;

    double of(LongToDoubleFunction function) {
        if (probability >= 1) {
            return function.applyAsDouble(trials);
        }
        long mode = (long) Math.min((double) trials, (trials + 1.0) * probability);
        double odds = probability / (1 - probability);
        double mass = 1;
        double sum = function.applyAsDouble(mode);
        double weight = 1;
        for (long count = mode; count < trials && weight > NEGLIGIBLE; count++) {
            weight *= (double) (trials - count) / (count + 1) * odds;
            mass += weight;
            sum += weight * function.applyAsDouble(count + 1);
        }
        weight = 1;
        for (long count = mode; count > 0 && weight > NEGLIGIBLE; count--) {
            weight *= count / (double) (trials - count + 1) / odds;
            mass += weight;
            sum += weight * function.applyAsDouble(count - 1);
        }
        return sum / mass;
    }
}
