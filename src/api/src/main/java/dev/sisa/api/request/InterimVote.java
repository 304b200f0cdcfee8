package dev.sisa.api.request;

import java.util.Optional;

/**
 * The constituents of a model from the acceptance of a request until it is healed.
 *
 * @param constituentCount constituents with samples
 * @param rolledBackCount of these, those that would answer from fewer than all steps
 * @param outCount of these, those that would not answer
 * @param quorum share of these that would answer from at least half their steps, from 0 to 1
 * @param quorumFloor share below which answers that are not certified are refused, from 0 to 1
 * @param onlyCertified whether only certified answers would be given
 * @param accuracy measured on labelled rows, if some are stated
 */
public record InterimVote(
        long constituentCount,
        long rolledBackCount,
        long outCount,
        double quorum,
        double quorumFloor,
        boolean onlyCertified,
        Optional<InterimScores> accuracy) {}
