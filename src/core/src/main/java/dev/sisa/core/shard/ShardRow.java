package dev.sisa.core.shard;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The row of a shard. Every change commits on the condition that its version is unchanged.
 *
 * @param version grows by one with every change
 * @param epoch fencing number: each run or erasure increments it at its start, and only the holder of the newest epoch may
 *     write
 * @param pending deletions that are accepted but not yet erased: the part of a request and the earliest slice it touches
 * @param backlog erased samples that healing has not made up for yet
 */
public record ShardRow(
        String model,
        int shard,
        long version,
        long epoch,
        Manifest manifest,
        NavigableMap<String, Integer> pending,
        HealingBacklog backlog) {

    public ShardRow {
        pending = Collections.unmodifiableNavigableMap(new TreeMap<>(pending));
    }

    /** The first row of a shard. */
    public static ShardRow first(String model, int shard, Manifest manifest) {
        return new ShardRow(model, shard, 1, 1, manifest, new TreeMap<>(), HealingBacklog.NONE);
    }

    /** The earliest slice of a pending deletion; empty if none is pending. */
    public OptionalInt earliestPending() {
        return pending.values().stream().mapToInt(Integer::intValue).min();
    }

    /** Checkpoints that saw no pending sample: steps 1 to this. */
    public int untaintedSteps() {
        return Math.min(manifest.checkpoints().size(), earliestPending().orElse(Integer.MAX_VALUE) - 1);
    }

    /**
     * The step that answers come from: the last untainted one that votes, or 0 if the constituent is out of the vote. It follows from
     * the rest of the row and is never stored, so that the commit of a request itself takes its samples out of all answers.
     */
    public int servingStep() {
        int step = untaintedSteps();
        while (step > 0 && !manifest.checkpoints().get(step - 1).votes()) {
            step--;
        }
        return step;
    }

    /** The next version with another manifest. */
    public ShardRow with(Manifest next) {
        return new ShardRow(model, shard, version + 1, epoch, next, pending, backlog);
    }

    /** The next version with another backlog. */
    public ShardRow with(HealingBacklog next) {
        return new ShardRow(model, shard, version + 1, epoch, manifest, pending, next);
    }

    /** The next version with more samples, to be trained without waiting. */
    public ShardRow merged(Manifest next) {
        return new ShardRow(model, shard, version + 1, epoch, next, pending, backlog.flushed());
    }

    /** The next version after healing came to its end. */
    public ShardRow healed() {
        return with(HealingBacklog.NONE);
    }

    /** The next version under a new epoch: the holder of the old one cannot write any more. */
    public ShardRow fenced() {
        return new ShardRow(model, shard, version + 1, epoch + 1, manifest, pending, backlog);
    }

    /** The next version with a part of a request pending. */
    public ShardRow withPending(String part, int earliestSlice) {
        NavigableMap<String, Integer> more = new TreeMap<>(pending);
        more.put(part, earliestSlice);
        return new ShardRow(model, shard, version + 1, epoch, manifest, more, backlog);
    }

    /** The next version after an erasure: clean manifest, these parts no longer pending, more to be healed. */
    public ShardRow erased(Manifest clean, Iterable<String> parts, HealingBacklog backlog) {
        NavigableMap<String, Integer> rest = new TreeMap<>(pending);
        parts.forEach(rest::remove);
        return new ShardRow(model, shard, version + 1, epoch, clean, rest, backlog);
    }
}
