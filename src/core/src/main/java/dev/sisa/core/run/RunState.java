package dev.sisa.core.run;

import dev.sisa.core.shard.ListDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a run has come. */
public sealed interface RunState {

    /** Since when. */
    Instant at();

    /** Whether it has come to an end, of whatever kind. */
    default boolean ended() {
        return switch (this) {
            case Leased _, Running _ -> false;
            case Done _, Stopped _, Failed _ -> true;
        };
    }

    /**
     * It holds the shard, but no worker has begun.
     *
     * @param launches how often a worker was asked for
     */
    record Leased(Instant at, int launches) implements RunState {}

    /**
     * A worker is running.
     *
     * @param beat time of the last heartbeat
     */
    record Running(Instant at, Instant beat) implements RunState {}

    /**
     * It completed its work.
     *
     * @param visits sample visits of the steps it trained
     * @param live the list of the blobs that a healed shard consisted of when it was done
     */
    record Done(Instant at, long visits, Duration time, Optional<ListDigest> live) implements RunState {

        /** Done without training anything. */
        public static Done writing(Run run, Instant now) {
            return new Done(now, 0, Duration.between(run.state().at(), now), Optional.empty());
        }
    }

    /** The shard was taken from it; what it appended stays. */
    record Stopped(Instant at) implements RunState {}

    /**
     * It failed.
     *
     * @param reason for an operator; without ids or features
     */
    record Failed(Instant at, FailureKind kind, String reason) implements RunState {

        private static final Duration WHILE = Duration.ofHours(1);

        /**
         * Whether it blocks a retry. Erasure is always retried; only damage blocks it, because retrying cannot repair a blob. An
         * unavailable store, a full disk or a silent worker blocks healing for an hour.
         *
         * @param run the kind of run that failed
         */
        public boolean keepsFrom(RunKind run, Instant now) {
            return switch (kind) {
                case HOST_LOST -> false;
                case DAMAGED -> true;
                case OUT_OF_MEMORY, TRAINING -> run == RunKind.HEAL;
                case STORE, NO_ROOM, SILENT ->
                    run == RunKind.HEAL && at.plus(WHILE).isAfter(now);
            };
        }
    }
}
