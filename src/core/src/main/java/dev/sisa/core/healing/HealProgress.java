package dev.sisa.core.healing;

/** Hears how healing goes on. Called from the threads that train, so it must be quick and safe for several of them. */
public interface HealProgress {

    /** Nobody listens. */
    HealProgress NONE = new HealProgress() {};

    /**
     * A shard is about to be trained.
     *
     * @param visits sample visits of all its missing steps together
     */
    default void planned(int shard, long visits) {}

    /** A step begins. */
    default void stepStarted(int shard, int step) {}

    /** So many samples were visited. */
    default void visited(int shard, int samples) {}

    /** A checkpoint was appended. */
    default void stepFinished(int shard, int step) {}
}
