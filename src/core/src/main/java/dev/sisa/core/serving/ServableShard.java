package dev.sisa.core.serving;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.Shards;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A shard's row with the state of its constituent that follows from it and from its manifest, before any other blob is read.
 *
 * @param shard with its manifest; empty if that is damaged: then nothing answers from the shard
 * @param state how the constituent takes part in the vote as far as row and manifest say
 */
record ServableShard(ShardRow row, Optional<Shard> shard, ConstituentState state) {

    /**
     * The servable shard of a row that was read.
     *
     * @param shards to read its manifest
     * @param fingerprint of the engine that heals
     */
    static ServableShard of(ShardRow row, Shards shards, Model model, String fingerprint) {
        try {
            return of(shards.of(row), model, fingerprint);
        } catch (DamagedBlobException _) {
            ConstituentState damaged = new ConstituentState(row.shard(), 0, false, Optional.of(Shortfall.DAMAGED));
            return new ServableShard(row, Optional.empty(), damaged);
        }
    }

    static ServableShard of(Shard shard, Model model, String fingerprint) {
        boolean fresh = shard.row().pending().isEmpty()
                && shard.manifest().samples() > 0
                && model.chain(shard.number(), fingerprint).freshSteps(shard.manifest()) == model.slices();
        return new ServableShard(shard.row(), Optional.of(shard), ConstituentState.of(shard, fresh));
    }

    int number() {
        return row.shard();
    }

    /** Whether healing has nothing to change. */
    boolean complete() {
        return state.complete();
    }

    /** Whether the shard has no sample: it does not vote, and healing has nothing to bring it back with. */
    boolean vacant() {
        return shard.filter(read -> read.manifest().samples() == 0).isPresent();
    }

    /** Steps that answers may come from, the best first. */
    List<Integer> steps() {
        int last = shard.map(Shard::servingStep).orElse(0);
        return IntStream.rangeClosed(1, last)
                .mapToObj(step -> last + 1 - step)
                .filter(step -> entry(step).votes())
                .toList();
    }

    CheckpointEntry entry(int step) {
        return shard.orElseThrow().manifest().checkpoints().get(step - 1);
    }

    /** Whether answers may come from these parameters: they saw no pending sample. */
    boolean lets(NamedBlob parameters) {
        return steps().stream().anyMatch(step -> entry(step).parameters().equals(parameters));
    }
}
