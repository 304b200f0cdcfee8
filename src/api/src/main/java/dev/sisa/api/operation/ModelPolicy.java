package dev.sisa.api.operation;

import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;

/**
 * The operator's decisions about a model.
 *
 * @param model its name
 * @param healing when a shard is healed
 * @param guards limits
 * @param quorumFloor share of the constituents that must vote from at least half their steps, from 0 to 1; below it answers that
 *     are not certified are refused
 * @param regulation when erasures are due: {@code gdpr}, {@code ccpa}, or a period such as {@code P30D}
 */
public record ModelPolicy(
        String model, HealingRule healing, RequestGuards guards, double quorumFloor, String regulation) {

    /**
     * The policy of a model.
     *
     * @param window the healing window as ISO 8601
     */
    public static ModelPolicy of(String model, Policy policy, String window) {
        HealingWindow healing = policy.healing();
        return new ModelPolicy(
                model,
                new HealingRule(healing.count(), window, healing.qualityFloor(), healing.minimumBatch()),
                new RequestGuards(policy.guards().mostPending(), policy.guards().labelOnly()),
                policy.quorumFloor(),
                policy.regulation().text());
    }
}
