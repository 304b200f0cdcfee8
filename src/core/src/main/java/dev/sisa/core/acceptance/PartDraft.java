package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Part;
import dev.sisa.core.shard.ShardRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The next part of a request while it is put together, on rows of shards that were read before its samples were looked up: as many
 * samples as fit one transaction. Not thread-safe.
 */
final class PartDraft {

    /** Samples gone through: their commitments fit an item, and so do those of them in one shard. */
    static final int MOST_SAMPLES = 2_000;

    /** A shard takes two of the 100 items of a transaction, the request up to ten. */
    static final int MOST_SHARDS = 45;

    private final Map<Integer, ShardRow> rows;
    private final NavigableMap<Integer, List<SampleLocation>> toErase = new TreeMap<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Bytes> commitments = new ArrayList<>();
    private final List<Bytes> unknown = new ArrayList<>();

    /**
     * An empty draft.
     *
     * @param rows of all shards
     */
    PartDraft(Collection<ShardRow> rows) {
        this.rows = rows.stream().collect(Collectors.toMap(ShardRow::shard, Function.identity()));
    }

    /** Adds a sample, unless the part is as large as one transaction takes. */
    boolean added(RequestedSample requestedSample, SampleLookup lookup) {
        boolean room = hasRoom(lookup);
        if (room) {
            add(requestedSample, lookup);
        }
        return room;
    }

    private boolean hasRoom(SampleLookup lookup) {
        boolean shardFits = !(lookup instanceof SampleLookup.Located located)
                || toErase.containsKey(located.shard())
                || toErase.size() < MOST_SHARDS;
        return shardFits && outcomes.size() < MOST_SAMPLES;
    }

    private void add(RequestedSample requestedSample, SampleLookup lookup) {
        positions.add(requestedSample.position());
        outcomes.add(lookup.outcome());
        requestedSample.commitment().ifPresent(commitments::add);
        switch (lookup) {
            case SampleLookup.Located sample ->
                toErase.computeIfAbsent(sample.shard(), _ -> new ArrayList<>()).add(sample.location());
            case SampleLookup.Unknown(Bytes sample) -> unknown.add(sample);
            case SampleLookup.KeptOut _ -> {}
        }
    }

    /** Samples that nothing keeps out yet. */
    List<Bytes> unknown() {
        return unknown;
    }

    /** Samples gone through. */
    int size() {
        return outcomes.size();
    }

    /** Samples to be erased, by shard. */
    NavigableMap<Integer, List<SampleLocation>> toErase() {
        return toErase;
    }

    /** Rows of the shards that it touches, which they must still have when the part commits. */
    List<ShardRow> touched() {
        return toErase.keySet().stream().map(this::row).toList();
    }

    private ShardRow row(int shard) {
        ShardRow row = rows.get(shard);
        if (row == null) {
            throw new IllegalStateException("the row of shard " + shard + " was not read");
        }
        return row;
    }

    /**
     * Takes newer rows of the shards that it touches, if its samples still lie where they were found: a shard's samples move under a
     * new epoch only.
     *
     * @return false if one of them has a new epoch: its samples must be looked up again
     */
    boolean renewed(Collection<ShardRow> now) {
        boolean stands =
                now.stream().allMatch(row -> row.epoch() == row(row.shard()).epoch());
        now.forEach(row -> rows.put(row.shard(), row));
        return stands;
    }

    /**
     * The part.
     *
     * @param people commitments of the people whom the request names, in its first part
     */
    Part part(String request, int number, Instant now, List<Bytes> people) {
        List<Bytes> all = new ArrayList<>(commitments);
        all.addAll(people);
        NavigableMap<Integer, Integer> earliest = new TreeMap<>();
        toErase.forEach((shard, samples) -> earliest.put(
                shard, samples.stream().mapToInt(SampleLocation::slice).min().orElseThrow()));
        return new Part(request, number, now, inOrder() ? List.of() : positions, outcomes, all, earliest);
    }

    private boolean inOrder() {
        return IntStream.range(0, positions.size()).allMatch(i -> positions.get(i) == i);
    }
}
