package dev.sisa.core.healing;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ManifestBlobs;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.StoredManifest;
import dev.sisa.core.store.Retry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Appends checkpoints to a shard: only while the run's epoch holds, the slices up to the step are the ones it trained on, and
 * no deletion is pending in them. No other run appends under this epoch.
 */
final class Append {

    private final Ports ports;
    private final BlobStore store;
    private final ManifestBlobs manifests;
    private final ShardRows rows;
    private final RunRows runs;
    private final RunId run;
    private Shard shard;

    /** Appends to a shard as its run found it. */
    Append(Ports ports, Shard shard) {
        this.ports = ports;
        this.store = ports.blobs();
        this.manifests = new ManifestBlobs(ports.blobs(), ports.random());
        this.shard = shard;
        this.rows = new ShardRows(ports.control());
        this.runs = new RunRows(ports.control());
        this.run = new RunId(shard.row().model(), shard.number(), shard.row().epoch());
    }

    /** The run that appends. */
    RunId run() {
        return run;
    }

    /**
     * Stores the blobs of steps that follow each other, and their manifest, and appends them in one commit; only the first of
     * them if a deletion is pending behind those. A run that has ended appends nothing: garbage collection may have destroyed its
     * blobs.
     *
     * @return whether all of them are in the manifest now; if not, the run must stop
     */
    boolean append(List<AppendedStep> group, List<NewBlob> blobs) {
        ManifestBlobs.Prepared next = prepared(group);
        List<NewBlob> all = new ArrayList<>(blobs);
        all.addAll(next.blobs());
        store.put(all);
        return appended(group, next.manifest()) == group.size();
    }

    private ManifestBlobs.Prepared prepared(List<AppendedStep> group) {
        Manifest next = shard.manifest();
        for (AppendedStep step : group) {
            next = next.withCheckpoint(step.number(), step.entry());
        }
        ManifestBlobs.Place place = new ManifestBlobs.Place(
                shard.keys(), run.epoch(), group.getLast().number());
        return manifests.prepare(place, next, shard.stored());
    }

    /** How many steps of a group are appended, whose manifest is stored; a shorter manifest takes its place if not all may be. */
    private int appended(List<AppendedStep> group, StoredManifest next) {
        Retry retry = new Retry(ports, "append " + group.size() + " checkpoints to shard " + run.shard());
        return retry.first(() -> {
            ShardRow row = rows.read(run.model(), run.shard());
            if (row.manifest().equals(Optional.of(next.name()))) {
                shard = shard.with(row, next);
                return Optional.of(group.size());
            }
            Optional<Run> now = runs.unended(run);
            int allowed = (int) group.stream()
                    .takeWhile(step -> allowed(row, step.number()))
                    .count();
            if (allowed == 0 || now.isEmpty()) {
                return Optional.of(0);
            }
            if (allowed < group.size()) {
                return Optional.of(cut(group.subList(0, allowed)));
            }
            boolean _ = retry.commit(
                    Transaction.of(Write.replace(ShardRows.item(row.with(next))), RunRows.unchanged(now.get())));
            return Optional.empty();
        });
    }

    private int cut(List<AppendedStep> group) {
        ManifestBlobs.Prepared next = prepared(group);
        store.put(next.blobs());
        return appended(group, next.manifest());
    }

    /**
     * Ends a run whose last step is in the manifest: one transaction clears the healing backlog and sets the run to done.
     *
     * @param end the end of a run that left the blobs of a list
     */
    boolean finish(Function<ListDigest, RunState.Done> end) {
        int steps = shard.manifest().slices().size();
        Retry retry = new Retry(ports, "finish run " + run);
        return retry.first(() -> {
            Optional<Run> now = runs.find(run);
            if (now.isEmpty() || now.get().state().ended()) {
                return Optional.of(runs.isDone(run));
            }
            ShardRow row = rows.read(run.model(), run.shard());
            if (!allowed(row, steps)) {
                return Optional.of(false);
            }
            RunState done = end.apply(new BlobLists(ports).keep(run.model(), shard.manifest()));
            Transaction finished = Transaction.of(
                    Write.replace(ShardRows.item(row.healed())),
                    RunRows.replace(now.get().endedDead(done)));
            return retry.commit(finished) ? Optional.of(true) : Optional.empty();
        });
    }

    /** The manifest is the one that this run left: under its epoch no other run changes the slices. */
    private boolean allowed(ShardRow row, int step) {
        return row.epoch() == run.epoch()
                && row.manifest().equals(shard.row().manifest())
                && row.pending().earliest().orElse(Integer.MAX_VALUE) > step;
    }
}
