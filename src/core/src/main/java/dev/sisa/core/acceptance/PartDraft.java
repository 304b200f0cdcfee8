package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Part;
import dev.sisa.core.shard.RowRoom;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The next part of a request while it is put together: as many samples as fit one transaction. Not thread-safe.
 */
final class PartDraft {

    /** Samples gone through: their commitments fit an item, and so do those of them in one shard. */
    static final int MOST_SAMPLES = 2_000;

    /** A shard takes two items of a transaction, the request up to four. */
    private static final int MOST_SHARDS = 48;

    /** The most bytes that the request's own items take, with the list of a sample in its shard. */
    private static final int OWN_BYTES = 600_000;

    private final Map<Integer, ShardRow> rows = new HashMap<>();
    private final NavigableMap<Integer, List<SampleLocation>> toErase = new TreeMap<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Bytes> commitments = new ArrayList<>();
    private final List<Bytes> unknown = new ArrayList<>();
    private long bytes = OWN_BYTES;
    private Optional<FullShard> full = Optional.empty();

    /** Whether the row of a shard was read. */
    boolean knows(int shard) {
        return rows.containsKey(shard);
    }

    /** The row of a shard, whose epoch it must still have when the part commits. */
    void know(ShardRow row) {
        rows.put(row.shard(), row);
    }

    /**
     * The row of a shard.
     *
     * @throws IllegalStateException if it was not read
     */
    ShardRow row(int shard) {
        return Optional.ofNullable(rows.get(shard))
                .orElseThrow(() -> new IllegalStateException("the row of shard " + shard + " was not read"));
    }

    private long rowBytes(int shard) {
        return ShardRows.item(row(shard)).bytes();
    }

    /**
     * Whether the part may still be accepted on these rows: its samples lie where they were found, and rows that grew since have
     * room for it and fit one transaction. Otherwise the part must be drafted again.
     */
    boolean stands(Collection<ShardRow> now) {
        long all = OWN_BYTES;
        for (ShardRow row : now) {
            all += ShardRows.item(row).bytes();
        }
        return all < Transaction.MOST_BYTES
                && now.stream().allMatch(row -> row.epoch() == row(row.shard()).epoch() && RowRoom.takes(row, 1));
    }

    /**
     * Adds a sample unless there is no room for it: neither a part that is as large as one transaction takes more, nor a shard
     * whose row is full.
     */
    boolean added(RequestedSample requestedSample, SampleLookup lookup) {
        full = lookup instanceof SampleLookup.Located located && !RowRoom.takes(row(located.shard()), 1)
                ? Optional.of(new FullShard(
                        located.shard(), row(located.shard()).pending().size()))
                : Optional.empty();
        boolean room = full.isEmpty() && hasRoom(lookup);
        if (room) {
            add(requestedSample, lookup);
        }
        return room;
    }

    /** The shard that had no room for the sample behind the last one, if that is why the draft ends there. */
    Optional<FullShard> full() {
        return full;
    }

    /** Whether another sample of such a look-up fits; a first one always does. */
    private boolean hasRoom(SampleLookup lookup) {
        boolean shardFits =
                switch (lookup) {
                    case SampleLookup.Located located ->
                        toErase.isEmpty()
                                || toErase.containsKey(located.shard())
                                || (toErase.size() < MOST_SHARDS
                                        && bytes + rowBytes(located.shard()) < Transaction.MOST_BYTES);
                    case SampleLookup.KeptOut _, SampleLookup.Unknown _ -> true;
                };
        return shardFits && outcomes.size() < MOST_SAMPLES;
    }

    private void add(RequestedSample requestedSample, SampleLookup lookup) {
        positions.add(requestedSample.position());
        outcomes.add(lookup.outcome());
        requestedSample.commitment().ifPresent(commitments::add);
        switch (lookup) {
            case SampleLookup.Located sample -> add(sample);
            case SampleLookup.Unknown(Bytes sample) -> unknown.add(sample);
            case SampleLookup.KeptOut _ -> {}
        }
    }

    private void add(SampleLookup.Located located) {
        bytes += toErase.containsKey(located.shard()) ? 0 : rowBytes(located.shard());
        toErase.computeIfAbsent(located.shard(), _ -> new ArrayList<>()).add(located.location());
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

    /** Samples to be erased in a shard. */
    List<SampleLocation> toErase(int shard) {
        return toErase.getOrDefault(shard, List.of());
    }

    /** Commitments of people whom the request names come with its first part. */
    void addPeople(List<Bytes> people) {
        commitments.addAll(people);
    }

    Part part(String request, int number, Instant now) {
        NavigableMap<Integer, Integer> earliest = new TreeMap<>();
        toErase.forEach((shard, samples) -> earliest.put(
                shard, samples.stream().mapToInt(SampleLocation::slice).min().orElseThrow()));
        return new Part(request, number, now, inOrder() ? List.of() : positions, outcomes, commitments, earliest);
    }

    private boolean inOrder() {
        return IntStream.range(0, positions.size()).allMatch(i -> positions.get(i) == i);
    }
}
