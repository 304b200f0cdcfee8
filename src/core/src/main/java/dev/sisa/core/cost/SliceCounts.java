package dev.sisa.core.cost;

import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.SliceSchedule;
import dev.sisa.core.spec.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Counts the samples of each slice, and from them the visits of training and healing, without training. Not thread-safe.
 */
public final class SliceCounts {

    private final SliceSchedule schedule;
    private final long[][] counts;

    /**
     * Counts of a model without samples.
     *
     * @param passes passes over the data that training without slices would make
     */
    public SliceCounts(Layout layout, int passes) {
        this(new SliceSchedule(layout, passes), new long[layout.shards()][layout.slices()]);
    }

    private SliceCounts(SliceSchedule schedule, long[][] counts) {
        this.schedule = schedule;
        this.counts = counts;
    }

    public SliceCounts copy() {
        long[][] copies = new long[counts.length][];
        for (int shard = 0; shard < counts.length; shard++) {
            copies[shard] = counts[shard].clone();
        }
        return new SliceCounts(schedule, copies);
    }

    public void add(Location place) {
        add(place, 1);
    }

    /** Puts so many samples into the slice of a place. */
    public void add(Location place, long samples) {
        counts[place.shard()][place.slice() - 1] += samples;
    }

    public long samples() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** Places of distinct samples, each as likely as any other. */
    public List<Location> draw(int requests, RandomGenerator random) {
        SliceCounts left = copy();
        List<Location> places = new ArrayList<>();
        for (long samples = samples(); places.size() < requests; samples--) {
            Location place = left.placeOf(random.nextLong(samples));
            left.add(place, -1);
            places.add(place);
        }
        return places;
    }

    private Location placeOf(long sample) {
        long before = 0;
        for (int shard = 0; shard < counts.length; shard++) {
            for (int slice = 1; slice <= counts[shard].length; slice++) {
                before += counts[shard][slice - 1];
                if (sample < before) {
                    return new Location(shard, slice, 0);
                }
            }
        }
        throw new IllegalArgumentException("there is no sample " + sample + " of " + before);
    }

    int shards() {
        return counts.length;
    }

    int slices() {
        return counts[0].length;
    }

    long samples(int shard) {
        return LongStream.of(counts[shard]).sum();
    }

    /** The last of a shard's first steps that has visits; 0 if none has. */
    int lastVoting(int shard, int steps) {
        int step = Math.min(steps, slices());
        while (step > 0
                && schedule.visits(LongStream.of(counts[shard]).limit(step).sum()) == 0) {
            step--;
        }
        return step;
    }

    /** Visits of training all shards. */
    public long trainingVisits() {
        return IntStream.range(0, counts.length)
                .mapToLong(shard -> visits(shard, 1))
                .sum();
    }

    /**
     * Takes the samples of one batch of requests out.
     *
     * @return visits of healing: each shard that had one of them, from the earliest slice of these on
     */
    public long forget(Collection<Location> places) {
        Map<Integer, Integer> earliest = new TreeMap<>();
        for (Location place : places) {
            add(place, -1);
            earliest.merge(place.shard(), place.slice(), Math::min);
        }
        return earliest.entrySet().stream()
                .mapToLong(shard -> visits(shard.getKey(), shard.getValue()))
                .sum();
    }

    /** Visits of training a shard from a step on. */
    long visits(int shard, int from) {
        long samples = 0;
        long visits = 0;
        for (int step = 1; step <= counts[shard].length; step++) {
            samples += counts[shard][step - 1];
            visits += step < from ? 0 : schedule.visits(samples);
        }
        return visits;
    }
}
