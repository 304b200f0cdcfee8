package dev.sisa.api.request;

import dev.sisa.core.erasure.Forecast;

/**
 * The effect of a request on one shard.
 *
 * @param shard its number, from 0
 * @param sampleCount samples that would be taken out
 * @param servingStep the step that it would answer from until it is healed; 0 if it would not vote
 * @param servingStepNow the step that it answers from
 * @param visitCount sample visits that healing would take
 */
public record ShardForecast(int shard, long sampleCount, int servingStep, int servingStepNow, long visitCount) {

    /** The effect on a shard. */
    public static ShardForecast of(Forecast.Touched shard) {
        return new ShardForecast(
                shard.shard(), shard.samples(), shard.servingStep(), shard.servingNow(), shard.visits());
    }
}
