package dev.sisa.core.verification;

/**
 * Two homes' constituents of one shard.
 *
 * @param samples survivors in the home under test
 * @param checkpoints that were trained, and so have parameters and updater state to compare; none without samples
 * @param difference where the first difference is, empty if there is none
 */
public record ShardComparison(int shard, long samples, int checkpoints, String difference) {

    public boolean equal() {
        return difference.isEmpty();
    }
}
