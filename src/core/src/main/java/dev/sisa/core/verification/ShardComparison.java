package dev.sisa.core.verification;

/**
 * Two homes' constituents of one shard.
 *
 * @param samples survivors in the home under test
 * @param steps checkpoints compared
 * @param difference where the first difference is, empty if there is none
 */
public record ShardComparison(int shard, long samples, int steps, String difference) {

    public boolean equal() {
        return difference.isEmpty();
    }
}
