package dev.sisa.core.training;

/** The port of the arithmetic that trains networks; core owns the schedule. */
public interface Engine {

    /**
     * Names everything about the engine that changes bits, such as {@code portable/1}; never a build version.
     *
     * <p>Checkpoints of another fingerprint are not continued: their shard is healed from step 1.
     */
    String fingerprint();

    /**
     * Checks that this process can train, without loading anything. An engine of the same bits everywhere always can.
     *
     * @throws WrongDeviceException if this process computes with other bits than the fingerprint says
     */
    default void requireDevice() {}

    /** A trainer with initial weights, which depend on seed, shard and shape alone. */
    Trainer initial(ConstituentSpec constituent);

    /**
     * A trainer that goes on exactly where the checkpoint was taken: same bits as if it had never stopped.
     *
     * @throws IllegalArgumentException if the checkpoint does not fit the constituent
     */
    Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint);
}
