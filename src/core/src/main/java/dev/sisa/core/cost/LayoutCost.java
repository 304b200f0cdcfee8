package dev.sisa.core.cost;

import java.util.List;

/**
 * The cost of some requests under a number of shards and slices.
 *
 * @param shards isolated parts of the data
 * @param slices parts of a shard, with a checkpoint after each
 * @param oneBatch visits of healing after all requests at once
 * @param oneByOne visits of healing after each request before the next one comes, all together
 */
public record LayoutCost(int shards, int slices, Estimate oneBatch, Estimate oneByOne) {

    /** The choice that closed forms describe: uniform placement. */
    public static LayoutCost expected(UnlearningCost cost, Requests requests) {
        return new LayoutCost(
                cost.shards(),
                cost.slices(),
                Estimate.exact(cost.oneBatch(requests.count()) * requests.retrainingOnce()),
                Estimate.exact(cost.oneBatch(1) * requests.retrainingEach()));
    }

    /** Checkpoints that are kept. */
    public long checkpoints() {
        return (long) shards * slices;
    }

    /** Those choices that no other one beats: none is at least as cheap in one batch with no more checkpoints. */
    public static List<LayoutCost> pareto(List<LayoutCost> choices) {
        return choices.stream()
                .filter(layoutCost -> choices.stream().noneMatch(other -> other.beats(layoutCost)))
                .toList();
    }

    private boolean beats(LayoutCost other) {
        double visits = oneBatch.mean();
        double others = other.oneBatch.mean();
        boolean noWorse = visits <= others && checkpoints() <= other.checkpoints();
        return noWorse && (visits < others || checkpoints() < other.checkpoints());
    }
}
