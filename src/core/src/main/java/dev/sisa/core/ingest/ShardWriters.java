package dev.sisa.core.ingest;

import dev.sisa.core.model.Ports;
import dev.sisa.core.run.JobLauncher;
import dev.sisa.core.run.Lease;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunEnds;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.StoreException;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets an import write to shards: each is leased before its first blob, and its row changes in one commit that ends the run. */
final class ShardWriters {

    private final Ports ports;
    private final String model;
    private final ShardRows rows;
    private final Leases leases;
    private final RunEnds ends;

    ShardWriters(Ports ports, String model) {
        this.ports = ports;
        this.model = model;
        this.rows = new ShardRows(ports.control());
        this.leases = new Leases(ports.control(), ports.jobs(), ports.clock());
        this.ends = new RunEnds(ports.control(), ports.clock());
    }

    Writer writer(int shard) {
        return new Writer(shard);
    }

    /** The right to write to one shard, taken when it is first needed. Used by one thread. */
    final class Writer implements AutoCloseable {

        private final int shard;
        private final Map<Integer, SliceEntry> slices = new TreeMap<>();
        private Optional<Taken> taken = Optional.empty();

        private Writer(int shard) {
            this.shard = shard;
        }

        private record Taken(JobLauncher.Claim claim, Lease.Taken lease) {}

        /**
         * The row under the import's epoch.
         *
         * @throws StoreException if another import or a deletion of the model has the shard
         */
        ShardRow row() {
            if (taken.isEmpty()) {
                taken = Optional.of(take());
            }
            return taken.orElseThrow().lease().row();
        }

        private Taken take() {
            JobLauncher.Claim claim = ports.jobs().claim();
            boolean ours = false;
            try {
                if (leases.take(model, shard, RunKind.INGEST, claim.job()) instanceof Lease.Taken lease) {
                    ours = true;
                    return new Taken(claim, lease);
                }
            } finally {
                if (!ours) {
                    claim.close();
                }
            }
            throw new StoreException(
                    "shard " + shard + " is being written by another import or deletion; try again later");
        }

        void replace(int slice, SliceEntry entry) {
            slices.put(slice, entry);
        }

        /**
         * Makes the new slices the shard's; whether there were any. Requests may be accepted meanwhile: they stay pending, and the
         * erasure takes their samples out of the new slices too.
         */
        boolean commit() {
            if (slices.isEmpty()) {
                return false;
            }
            Run run = taken.orElseThrow().lease().run();
            Retry.until("add samples to shard " + shard, () -> isDone(run), () -> {
                ShardRow row = rows.read(model, shard);
                Manifest next = row.manifest();
                for (var slice : slices.entrySet()) {
                    next = next.withSlice(slice.getKey(), slice.getValue());
                }
                ports.control()
                        .commit(Transaction.of(
                                Write.replace(ShardRows.item(row.merged(next))),
                                RunRows.replace(run.buried(done(run)))));
            });
            return true;
        }

        /** Ends the run whatever became of it. */
        @Override
        public void close() {
            taken.ifPresent(held -> {
                try (JobLauncher.Claim _ = held.claim()) {
                    ends.stopped(held.lease().run().id());
                }
            });
        }
    }

    private boolean isDone(Run run) {
        return new RunRows(ports.control())
                .find(run.id())
                .filter(now -> now.state() instanceof RunState.Done)
                .isPresent();
    }

    private RunState done(Run run) {
        Instant now = ports.clock().instant();
        return new RunState.Done(now, 0, Duration.between(run.state().at(), now));
    }
}
