package dev.sisa.core.ingest;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.run.Heartbeat;
import dev.sisa.core.run.Lease;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunEnds;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.run.UnwantedRunException;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ManifestBlobs;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.Shards;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.StoredManifest;
import dev.sisa.core.store.Retry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets an import write to shards: each is leased before its first blob, and its row changes in one commit that ends the run. */
final class ShardWriters {

    private final Ports ports;
    private final String model;
    private final ShardRows rows;
    private final Shards shards;
    private final Leases leases;
    private final RunRows runs;
    private final RunEnds ends;
    private final ImportEpochs epochs;
    private final boolean empty;

    /** Writers for an import, made before it looks up any sample. */
    ShardWriters(Ports ports, Model model) {
        this.ports = ports;
        this.model = model.name();
        this.rows = new ShardRows(ports.control());
        this.shards = model.shardsIn(ports);
        this.leases = new Leases(ports);
        this.runs = new RunRows(ports.control());
        this.ends = new RunEnds(ports);
        List<Shard> all = shards.all(model.shards());
        this.empty = all.stream().allMatch(shard -> shard.manifest().samples() == 0);
        this.epochs = ImportEpochs.of(runs, all);
    }

    /** Whether no shard had a sample then. */
    boolean empty() {
        return empty;
    }

    Writer writer(int shard) {
        return new Writer(shards.read(shard));
    }

    /** The right to write to one shard, taken when it is first needed. Used by one thread. */
    final class Writer implements AutoCloseable {

        private final int shard;
        private final Map<Integer, SliceEntry> slices = new TreeMap<>();
        private Shard seen;
        private Optional<Taken> taken = Optional.empty();

        private Writer(Shard read) {
            this.shard = read.number();
            this.seen = read;
        }

        private record Taken(JobLauncher.Claim claim, Run run, Heartbeat pulse) {}

        Shard seen() {
            return seen;
        }

        /**
         * Whether nothing was erased from the shard since the import looked up its samples: no erasure had the shard then, and
         * each takes it under a new epoch.
         */
        boolean undisturbed() {
            return epochs.hold(seen, taken.isPresent());
        }

        /**
         * The shard under the import's epoch.
         *
         * @throws BusyException if another import or a deletion of the model has the shard
         */
        Shard lease() {
            if (taken.isEmpty()) {
                taken = Optional.of(take());
            }
            return seen;
        }

        private Taken take() {
            JobLauncher.Claim claim = ports.jobs().claim();
            boolean ours = false;
            try {
                if (leases.take(model, shard, RunKind.INGEST, claim.job())
                        instanceof Lease.Taken(ShardRow row, Run run)) {
                    seen = leased(row, run);
                    ours = true;
                    return new Taken(claim, run, new Heartbeat(ports.control(), ports.clock(), run.id(), claim));
                }
            } finally {
                if (!ours) {
                    claim.close();
                }
            }
            throw new BusyException(
                    "shard " + shard + " is being written by another import or deletion; try again later");
        }

        /** The shard of a row that was just leased; the run ends if its manifest cannot be read. */
        private Shard leased(ShardRow row, Run run) {
            try {
                return shards.of(row);
            } catch (RuntimeException e) {
                throw ends.failed(run, e);
            }
        }

        /**
         * To be called between rows.
         *
         * @throws BusyException if the import is to end
         */
        void beat() {
            try {
                taken.ifPresent(held -> held.pulse().beat());
            } catch (UnwantedRunException e) {
                throw new BusyException(
                        "the import was given up or asked to end; ingest the same file again to complete it", e);
            }
        }

        void replace(int slice, SliceEntry entry) {
            slices.put(slice, entry);
        }

        /**
         * Commits the new slices to the shard; returns whether there were any. Requests may be accepted meanwhile: they stay
         * pending, and the erasure takes their samples out of the new slices too.
         */
        boolean commit() {
            if (slices.isEmpty()) {
                return false;
            }
            Run run = taken.orElseThrow().run();
            StoredManifest merged = stored(run);
            Retry retry = new Retry(ports, "add samples to shard " + shard);
            retry.until(() -> runs.isDone(run.id()), () -> {
                ShardRow row = rows.read(model, shard);
                Optional<Run> mine = runs.unended(run.id());
                if (row.epoch() != run.id().epoch() || mine.isEmpty()) {
                    throw new BusyException("the import was silent for so long that shard " + shard
                            + " was taken from it; ingest the same file again");
                }
                return retry.commit(Transaction.of(
                        Write.replace(ShardRows.item(row.merged(merged))),
                        RunRows.replace(mine.get()
                                .endedDead(
                                        RunState.Done.writing(run, ports.clock().instant())))));
            });
            return true;
        }

        private StoredManifest stored(Run run) {
            Manifest next = seen.manifest();
            for (var slice : slices.entrySet()) {
                next = next.withSlice(slice.getKey(), slice.getValue());
            }
            ManifestBlobs.Place place =
                    new ManifestBlobs.Place(seen.keys(), run.id().epoch(), 0);
            return new ManifestBlobs(ports.blobs(), ports.random()).write(place, next, seen.stored());
        }

        /** Ends the run whatever became of it. */
        @Override
        public void close() {
            taken.ifPresent(held -> {
                try (JobLauncher.Claim _ = held.claim()) {
                    ends.stopped(held.run());
                }
            });
        }
    }
}
