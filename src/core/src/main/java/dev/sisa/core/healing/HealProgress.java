package dev.sisa.core.healing;

/** Receives the progress of healing. Called from the threads that train, so it must be quick and safe for several of them. */
public interface HealProgress {

    /** Ignores all progress. */
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

    /** A step was trained. Its checkpoint is appended with its group, now or later. */
    default void stepFinished(int shard, int step) {}
}
