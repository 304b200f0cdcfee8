package dev.sisa.core.cost;

import dev.sisa.core.failure.InvalidValueException;
import java.util.Arrays;

/**
 * A mean and its standard error.
 *
 * @param mean of some trials, or exact
 * @param error standard error of the mean; 0 if it is exact
 */
public record Estimate(double mean, double error) {

    public static Estimate exact(double value) {
        return new Estimate(value, 0);
    }

    /**
     * The mean of trials that do not depend on each other.
     *
     * @throws InvalidValueException if there are fewer than two
     */
    public static Estimate of(double... trials) {
        if (trials.length < 2) {
            throw new InvalidValueException("how far a mean is off shows from 2 trials on, not from " + trials.length);
        }
        double mean = Arrays.stream(trials).average().orElseThrow();
        double squares = Arrays.stream(trials)
                .map(trial -> (trial - mean) * (trial - mean))
                .sum();
        return new Estimate(mean, Math.sqrt(squares / (trials.length - 1) / trials.length));
    }

    /** A number over this one, such as a speed-up: a ratio of means, never a mean of ratios. */
    public Estimate under(double numerator) {
        double ratio = numerator / mean;
        return new Estimate(ratio, ratio * error / mean);
    }
}
