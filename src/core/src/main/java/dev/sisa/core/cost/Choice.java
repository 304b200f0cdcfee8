package dev.sisa.core.cost;

import java.util.List;

/**
 * A way to cut data, and what it means for one batch of requests.
 *
 * @param cost of the cut
 * @param requests of the batch
 */
public record Choice(UnlearningCost cost, int requests) {

    /** Expected fraction of a full training. */
    public double fraction() {
        return cost.oneBatch(requests);
    }

    /** Checkpoints that are kept. */
    public long checkpoints() {
        return (long) cost.shards() * cost.slices();
    }

    /** Those choices that no other one beats: none is at least as cheap with no more checkpoints. */
    public static List<Choice> pareto(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choices.stream().noneMatch(other -> other.beats(choice)))
                .toList();
    }

    private boolean beats(Choice other) {
        boolean noWorse = fraction() <= other.fraction() && checkpoints() <= other.checkpoints();
        return noWorse && (fraction() < other.fraction() || checkpoints() < other.checkpoints());
    }
}
