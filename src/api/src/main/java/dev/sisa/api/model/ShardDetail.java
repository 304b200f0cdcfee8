package dev.sisa.api.model;

import java.util.List;
import java.util.Optional;

/**
 * A shard with its slices.
 *
 * @param shard its number, from 0
 * @param sampleCount samples in all slices
 * @param servingStep the step that it answers from; 0 if it does not vote
 * @param pendingPartCount parts of requests that wait to be erased in it
 * @param slices its slices, in order
 * @param constituent how it votes
 */
public record ShardDetail(
        int shard,
        long sampleCount,
        int servingStep,
        int pendingPartCount,
        List<SliceDetail> slices,
        Optional<ConstituentVote> constituent) {

    public ShardDetail {
        slices = List.copyOf(slices);
    }
}
