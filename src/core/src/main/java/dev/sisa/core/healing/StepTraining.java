package dev.sisa.core.healing;

import dev.sisa.core.layout.PassOrder;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.CounterRandom;
import dev.sisa.core.training.LossWeights;
import dev.sisa.core.training.Trainer;

/**
 * Trains one step: whole passes over the samples and a part of one, each in its own order, cut into batches that never cross
 * a pass. The last batch of a pass may be short.
 */
final class StepTraining {

    private final long seed;
    private final int shard;
    private final int batchSize;
    private final HealProgress progress;

    StepTraining(long seed, int shard, int batchSize, HealProgress progress) {
        this.seed = seed;
        this.shard = shard;
        this.batchSize = batchSize;
        this.progress = progress;
    }

    /** Makes so many visits of the samples in step {@code step}; none if there are no samples. */
    void train(Trainer trainer, TrainingData data, Step step) {
        Batch batch = new Batch(batchSize, step.inputs(), step.weights());
        long left = step.visits();
        long[] ids = data.ids();
        for (int pass = 0; left > 0; pass++) {
            int[] order = PassOrder.of(ids, CounterRandom.key(shard, step.number(), pass));
            int length = (int) Math.min(left, order.length);
            for (int from = 0, number = 0; from < length; from += batchSize, number++) {
                batch.clear();
                for (int i = from; i < Math.min(from + batchSize, length); i++) {
                    data.copyTo(batch, order[i]);
                }
                trainer.fit(batch, CounterRandom.key(seed, shard, step.number(), pass, number));
                progress.visited(shard, batch.size());
            }
            left -= length;
        }
    }

    /**
     * The work of a step.
     *
     * @param number from 1
     * @param visits sample visits of the schedule; 0 if and only if there is nothing to visit
     * @param weights of the classes, the same in all its batches
     */
    record Step(int number, long visits, int inputs, LossWeights weights) {}
}
