package dev.sisa.core.shard;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A shard as of a moment: its row, and the manifest that this row names.
 *
 * @param stored the manifest as stored; empty while the shard never had a sample
 * @param manifest its slices and checkpoints
 */
public record Shard(ShardRow row, Optional<StoredManifest> stored, Manifest manifest) {

    /** A shard of a row that names a manifest. */
    static Shard of(ShardRow row, StoredManifest stored) {
        return new Shard(row, Optional.of(stored), stored.manifest());
    }

    public int number() {
        return row.shard();
    }

    /** The same shard with a row that names another manifest. */
    public Shard with(ShardRow other, StoredManifest next) {
        if (!other.manifest().equals(Optional.of(next.name()))) {
            throw new IllegalArgumentException(
                    "a row of manifest " + other.manifest() + " does not go with manifest " + next.name());
        }
        return of(other, next);
    }

    /** Keys of its blobs. */
    public BlobKeys keys() {
        return new BlobKeys(row.model(), row.shard());
    }

    /** The same shard with a row of the same manifest. */
    public Shard with(ShardRow other) {
        if (!other.manifest().equals(row.manifest())) {
            throw new IllegalArgumentException(
                    "a row of manifest " + other.manifest() + " does not go with manifest " + row.manifest());
        }
        return new Shard(other, stored, manifest);
    }

    /** Checkpoints that saw no pending sample: steps 1 to this. */
    public int untaintedSteps() {
        return row.untaintedSteps();
    }

    /**
     * The step that answers come from: the last untainted one that votes, or 0 if the constituent is out of the vote. It follows from
     * the row and is never stored, so that the commit of a request itself takes its samples out of all answers.
     */
    public int servingStep() {
        int step = untaintedSteps();
        while (step > 0 && !manifest.checkpoints().get(step - 1).votes()) {
            step--;
        }
        return step;
    }

    /** All blobs that the row names, directly or through its manifest. */
    public SortedSet<NamedBlob> named() {
        return stored.map(StoredManifest::named).orElseGet(TreeSet::new);
    }

    /** Their keys. */
    public Set<String> blobs() {
        return named().stream().map(NamedBlob::key).collect(Collectors.toSet());
    }
}
