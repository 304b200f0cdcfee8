package dev.sisa.api.model;

import java.util.Optional;

/**
 * The vote of a model's constituents.
 *
 * @param voterCount constituents that vote
 * @param problem what is wrong if none votes, with the remedy
 * @param warning that every constituent answers one class to all of its own rows, and why that may be
 */
public record VoteSummary(int voterCount, Optional<String> problem, Optional<String> warning) {}
