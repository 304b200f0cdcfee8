package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;

/**
 * How constituents are trained and combined.
 *
 * @param passes passes over the data that a model would train without slicing (e0 of the paper), at least 1
 * @param batch samples of an iteration, at least 1
 * @param l2 weight of the penalty {@code l2 / 2 * sum(w * w)}, at least 0
 * @param seed where initial weights and dropout come from
 * @param engine what trains, and must be able to train the network
 * @param classWeights how much samples of each class count in the loss
 */
public record TrainingSpec(
        Layout layout,
        NetworkSpec network,
        UpdaterSpec updater,
        double l2,
        int passes,
        int batch,
        long seed,
        Aggregation aggregation,
        EngineName engine,
        ClassWeights classWeights) {

    private static final int MOST_PASSES = 1_000_000;
    private static final int LARGEST_BATCH = 65_536;

    public TrainingSpec {
        if (passes < 1 || passes > MOST_PASSES) {
            throw new InvalidValueException("training takes 1 to " + MOST_PASSES + " passes, not " + passes);
        }
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new InvalidValueException("a batch has 1 to " + LARGEST_BATCH + " samples, not " + batch);
        }
        if (!(l2 >= 0 && Double.isFinite(l2))) {
            throw new InvalidValueException("l2 must be a number of at least 0, not " + l2);
        }
        engine.requireTrains(network);
    }

    /** Training in which every sample counts the same. */
    public TrainingSpec(
            Layout layout,
            NetworkSpec network,
            UpdaterSpec updater,
            double l2,
            int passes,
            int batch,
            long seed,
            Aggregation aggregation,
            EngineName engine) {
        this(layout, network, updater, l2, passes, batch, seed, aggregation, engine, new ClassWeights.Equal());
    }

    /** The same training of a model that is cut another way. */
    public TrainingSpec with(Layout other) {
        return new TrainingSpec(other, network, updater, l2, passes, batch, seed, aggregation, engine, classWeights);
    }

    /** The same training with other weights of the classes. */
    public TrainingSpec with(ClassWeights other) {
        return new TrainingSpec(layout, network, updater, l2, passes, batch, seed, aggregation, engine, other);
    }

    /** The same training from other initial weights. */
    public TrainingSpec withSeed(long other) {
        return new TrainingSpec(layout, network, updater, l2, passes, batch, other, aggregation, engine, classWeights);
    }
}
