package dev.sisa.core.shard;

import java.util.Optional;

/**
 * The mutable state of a shard, small enough that the rows of a whole model are read with one call.
 *
 * @param version of its item: every change of the row increments it
 * @param epoch fencing number: each run or erasure increments it at its start, and only the holder of the newest epoch may
 *     write
 * @param manifest the name of its manifest; empty while the shard never had a sample
 * @param steps checkpoints that the manifest has
 * @param pending deletions that are accepted but not yet erased
 * @param backlog erased samples that healing has not made up for yet
 */
public record ShardRow(
        String model,
        int shard,
        long version,
        long epoch,
        Optional<ManifestName> manifest,
        int steps,
        Pending pending,
        HealingBacklog backlog) {

    public ShardRow {
        if (steps > 0 && manifest.isEmpty()) {
            throw new IllegalArgumentException("a shard without a manifest cannot have " + steps + " checkpoints");
        }
    }

    /** The first row of a shard. */
    public static ShardRow first(String model, int shard) {
        return new ShardRow(model, shard, 1, 1, Optional.empty(), 0, Pending.NONE, HealingBacklog.NONE);
    }

    /** Checkpoints that saw no pending sample: steps 1 to this. */
    public int untaintedSteps() {
        return Math.min(steps, pending.earliest().orElse(Integer.MAX_VALUE) - 1);
    }

    /** The next version with another manifest. */
    public ShardRow with(StoredManifest next) {
        return new ShardRow(model, shard, version + 1, epoch, Optional.of(next.name()), next.steps(), pending, backlog);
    }

    /** The next version with another backlog. */
    public ShardRow with(HealingBacklog next) {
        return new ShardRow(model, shard, version + 1, epoch, manifest, steps, pending, next);
    }

    /** The next version with more samples, to be trained without waiting. */
    public ShardRow merged(StoredManifest next) {
        return new ShardRow(
                model, shard, version + 1, epoch, Optional.of(next.name()), next.steps(), pending, backlog.flushed());
    }

    /** The next version after healing came to its end. */
    public ShardRow healed() {
        return with(HealingBacklog.NONE);
    }

    /** The next version under a new epoch: the holder of the old one cannot write any more. */
    public ShardRow fenced() {
        return new ShardRow(model, shard, version + 1, epoch + 1, manifest, steps, pending, backlog);
    }

    /** The next version with a part of a request pending. */
    public ShardRow withPending(int earliestSlice) {
        return new ShardRow(model, shard, version + 1, epoch, manifest, steps, pending.plus(earliestSlice), backlog);
    }

    /**
     * The next version after an erasure: fewer parts pending, more to be healed.
     *
     * @param clean the manifest without what was erased; empty while the shard never had a sample
     */
    public ShardRow erased(Optional<StoredManifest> clean, Pending left, HealingBacklog more) {
        return new ShardRow(
                model,
                shard,
                version + 1,
                epoch,
                clean.map(StoredManifest::name),
                clean.map(StoredManifest::steps).orElse(0),
                left,
                more);
    }
}
