package dev.sisa.core.training;

/** A constituent being trained. Used by one thread; different trainers may run in different threads at once. */
public interface Trainer {

    /**
     * One iteration of the updater on the mean loss of a batch, weighted as its {@link LossWeights} say.
     *
     * @param batch at least one sample; not kept after the call
     * @param randomKey where this batch's random numbers (dropout) start, see {@link CounterRandom}
     */
    void fit(Batch batch, long randomKey);

    /** Everything needed to go on: an immutable copy, not a view. */
    Checkpoint checkpoint();
}
