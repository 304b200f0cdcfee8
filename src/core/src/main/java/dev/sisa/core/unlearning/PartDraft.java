package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Part;
import dev.sisa.core.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The next part of a request while it is put together: as many samples of the list as fit one transaction. Not thread-safe.
 */
final class PartDraft {

    /** Samples gone through: their commitments fit an item, and so do those of them in one shard. */
    static final int MOST_SAMPLES = 2_000;

    /** A shard takes two items of a transaction, the request four. */
    private static final int MOST_SHARDS = 48;

    /** What a slice and its checkpoint take in a shard's row at the most, and what the ids of a part and its own items do. */
    private static final int SLICE_BYTES = 800;

    private static final int OWN_BYTES = 600_000;

    private final int mostShards;
    private final NavigableMap<Integer, List<Doomed>> doomed = new TreeMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Bytes> commitments = new ArrayList<>();

    /** A draft for a model whose shards have so many slices: rows of all shards of a part lie in one transaction. */
    PartDraft(int slices) {
        this.mostShards =
                (int) Math.min(MOST_SHARDS, (Transaction.MOST_BYTES - OWN_BYTES) / ((long) slices * SLICE_BYTES));
    }

    /** Whether another sample of that finding fits. */
    boolean hasRoom(Finding finding) {
        boolean shardFits =
                switch (finding) {
                    case Finding.Lies lies -> doomed.containsKey(lies.shard()) || doomed.size() < mostShards;
                    case Finding.Nowhere _ -> true;
                };
        return shardFits && outcomes.size() < MOST_SAMPLES;
    }

    void add(Entry entry, Finding finding) {
        outcomes.add(finding.outcome());
        entry.commitment().ifPresent(commitments::add);
        if (finding instanceof Finding.Lies lies) {
            add(lies);
        }
    }

    /** A sample that the request went through before, at another place. */
    void add(Finding.Lies lies) {
        doomed.computeIfAbsent(lies.shard(), _ -> new ArrayList<>()).add(lies.doomed());
    }

    /** Samples gone through. */
    int size() {
        return outcomes.size();
    }

    /** Samples to be erased, by shard. */
    NavigableMap<Integer, List<Doomed>> doomed() {
        return doomed;
    }

    /** Commitments of people whom the request names come with its first part. */
    void addPeople(List<Bytes> people) {
        commitments.addAll(people);
    }

    Part part(String request, int number, Instant now) {
        NavigableMap<Integer, Integer> earliest = new TreeMap<>();
        doomed.forEach((shard, samples) -> earliest.put(
                shard, samples.stream().mapToInt(Doomed::slice).min().orElseThrow()));
        return new Part(request, number, now, outcomes, commitments, earliest);
    }
}
