package dev.sisa.core.cost;

import dev.sisa.core.layout.Location;
import dev.sisa.core.policy.HealingDecision;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.shard.HealingBacklog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Requests over time, replayed on counts: each is erased when it comes, and the real decision says when a shard is healed. A
 * healing takes no time here, so that every request finds either a healed shard or one that waits. Not thread-safe.
 */
public final class HealingReplay {

    private final SliceCounts counts;
    private final HealingWindow window;
    private final List<UnhealedShard> shards;
    private int runs;
    private long visits;

    /**
     * A replay on a model whose shards are all healed.
     *
     * @param counts of its samples; changed by the replay
     */
    public HealingReplay(SliceCounts counts, HealingWindow window) {
        this.counts = counts;
        this.window = window;
        this.shards = IntStream.range(0, counts.shards())
                .mapToObj(_ -> UnhealedShard.HEALED)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A request for one sample. */
    public record Arrival(Instant at, Location place) {}

    /**
     * The cost of healing.
     *
     * @param visits of all runs together
     */
    public record Cost(int runs, long visits) {}

    /** Replays requests, earliest first, and then lets time pass until no shard waits for time alone. */
    public Cost replay(List<Arrival> arrivals) {
        for (Arrival arrival : arrivals) {
            windowsUntil(arrival.at());
            arrive(arrival);
        }
        windowsUntil(Instant.MAX);
        return new Cost(runs, visits);
    }

    /**
     * The most runs that requests may take under a window: two for each shard and window that one of them falls into. Unless a
     * count that is reached before or low quality starts others.
     *
     * @param window longer than zero
     */
    public static long mostRuns(List<Arrival> arrivals, Duration window) {
        Set<List<Long>> touched = new HashSet<>();
        for (Arrival arrival : arrivals) {
            long number = Duration.between(Instant.EPOCH, arrival.at()).dividedBy(window);
            touched.add(List.of((long) arrival.place().shard(), number));
        }
        return 2L * touched.size();
    }

    private void windowsUntil(Instant end) {
        Optional<Instant> next = nextWindow();
        while (next.filter(at -> !at.isAfter(end)).isPresent()) {
            healDue(next.get(), quality());
            next = nextWindow();
        }
    }

    private Optional<Instant> nextWindow() {
        return shards.stream()
                .map(UnhealedShard::backlog)
                .filter(healingBacklog -> healingBacklog.samples() >= window.minimumBatch())
                .flatMap(healingBacklog -> healingBacklog.since().stream())
                .map(since -> since.plus(window.window()))
                .min(Comparator.naturalOrder());
    }

    private void arrive(Arrival arrival) {
        int shard = arrival.place().shard();
        shards.set(shard, shards.get(shard).touched(arrival.place().slice()));
        double quality = quality();
        counts.add(arrival.place(), -1);
        shards.set(shard, shards.get(shard).erased(arrival.at()));
        healDue(arrival.at(), quality);
    }

    /** All shards are judged by the quality before the first of them is healed; those left over once more after that. */
    private void healDue(Instant now, double quality) {
        int before = runs;
        for (int shard = 0; shard < shards.size(); shard++) {
            UnhealedShard unhealed = shards.get(shard);
            if (unhealed.backlog().since().isPresent()
                    && window.decide(unhealed.backlog(), quality, now) instanceof HealingDecision.Due) {
                visits += counts.visits(shard, unhealed.earliest());
                runs++;
                shards.set(shard, UnhealedShard.HEALED);
            }
        }
        if (runs > before) {
            healDue(now, quality());
        }
    }

    /** Share of the constituents with samples that serve at least half their steps. */
    private double quality() {
        List<Integer> voters = IntStream.range(0, shards.size())
                .filter(shard -> counts.samples(shard) > 0)
                .boxed()
                .toList();
        long good = voters.stream()
                .filter(shard -> 2 * counts.lastVoting(shard, shards.get(shard).earliest() - 1) >= counts.slices())
                .count();
        return voters.isEmpty() ? 1 : (double) good / voters.size();
    }

    /**
     * The healing backlog of a shard.
     *
     * @param earliest slice that lost a sample since the shard was healed
     */
    private record UnhealedShard(int earliest, HealingBacklog backlog) {

        static final UnhealedShard HEALED = new UnhealedShard(Integer.MAX_VALUE, HealingBacklog.NONE);

        UnhealedShard touched(int slice) {
            return new UnhealedShard(Math.min(earliest, slice), backlog);
        }

        UnhealedShard erased(Instant now) {
            return new UnhealedShard(earliest, backlog.plus(1, now));
        }
    }
}
