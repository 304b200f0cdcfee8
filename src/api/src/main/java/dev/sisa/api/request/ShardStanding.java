package dev.sisa.api.request;

import dev.sisa.api.model.ConstituentVote;
import dev.sisa.core.reconcile.ShardStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a shard stands.
 *
 * @param shard its number, from 0
 * @param servingStep the step that it answers from; 0 if it does not vote
 * @param stepCount steps of its training, one a slice
 * @param pendingPartCount parts of requests that wait to be erased in it
 * @param backlogSampleCount samples that were erased from it and are not healed yet
 * @param addendum sequence of the newest addendum that tells of it; absent if none does
 * @param state see {@link ShardState}
 * @param message the same for people, with what it waits for or is stuck at
 * @param runs runs that are still known, in their order
 * @param constituent how it votes
 */
public record ShardStanding(
        int shard,
        int servingStep,
        int stepCount,
        int pendingPartCount,
        long backlogSampleCount,
        OptionalLong addendum,
        ShardState state,
        String message,
        List<RunEntry> runs,
        Optional<ConstituentVote> constituent) {

    public ShardStanding {
        runs = List.copyOf(runs);
    }

    /**
     * A shard and how it votes, if that is known.
     *
     * @param steps of its training
     */
    public static ShardStanding of(ShardStatus shard, int steps, Optional<ConstituentVote> constituent) {
        return new ShardStanding(
                shard.shard().number(),
                shard.shard().servingStep(),
                steps,
                shard.shard().row().pending().parts(),
                shard.shard().row().backlog().samples(),
                shard.addendum(),
                ShardState.of(shard.condition()),
                shard.condition().text(),
                shard.runs().stream().map(RunEntry::of).toList(),
                constituent);
    }
}
