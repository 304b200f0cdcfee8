package dev.sisa.api.plan;

/**
 * The simulation that means come from.
 *
 * @param prior the deletion prior, as it was stated
 * @param trialCount trials
 * @param seed the seed of the trials
 */
public record PlanSimulation(String prior, int trialCount, long seed) {}
