package dev.sisa.core.erasure;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.ShardListing;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.Shards;
import dev.sisa.core.store.Retry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Destroys the residue of erasures: blobs that no manifest names any more, and all records of the samples except their
 * tombstones.
 *
 * <p>A blob of an epoch up to the erasure's can have seen what was erased; later runs read the clean manifest. So every run up to
 * it must be dead; then all blobs of those epochs that the row does not name are destroyed, since dead runs name nothing any
 * more. Residue goes in the order of epochs. All steps may be repeated, also concurrently.
 */
public final class Destroy {

    private final Ports ports;
    private final Model model;
    private final Shards shards;
    private final ResidueRows residues;
    private final ClosedParts parts;
    private final Leases leases;

    public Destroy(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
        this.shards = model.shardsIn(ports);
        this.residues = new ResidueRows(ports.control(), model.name());
        this.parts = new ClosedParts(ports, model.name());
        this.leases = new Leases(ports);
    }

    /**
     * Destroys a shard's residue as far as possible.
     *
     * @throws StoreException if a blob cannot be destroyed
     */
    public Destruction shard(int shard) {
        forget(shard);
        List<Residue> left = undestroyed(shard);
        if (left.isEmpty()) {
            return new Destruction.Nothing();
        }
        List<Run> living = living(shard, left.getLast().epoch());
        long dead = living.stream().mapToLong(run -> run.id().epoch()).min().orElse(Long.MAX_VALUE);
        Set<String> destroyed = new TreeSet<>();
        left.stream().filter(residue -> residue.epoch() < dead).forEach(residue -> destroyed.addAll(destroy(residue)));
        return destroyed.isEmpty() && !living.isEmpty()
                ? new Destruction.Waiting(living)
                : new Destruction.Destroyed(destroyed);
    }

    /** Epochs of the erasures that left something to be destroyed, or a record that no part needs, in order. */
    public List<Long> left(int shard) {
        List<Residue> all = residues.of(shard);
        List<Residue> unneeded = unneeded(shard, all);
        return all.stream()
                .filter(residue -> !residue.isDestroyed() || unneeded.contains(residue))
                .map(Residue::epoch)
                .toList();
    }

    private List<Residue> undestroyed(int shard) {
        return residues.of(shard).stream()
                .filter(residue -> !residue.isDestroyed())
                .toList();
    }

    private List<Run> living(int shard, long epoch) {
        long newest = new ShardRows(ports.control()).read(model.name(), shard).epoch();
        List<Run> runs = new RunRows(ports.control())
                .of(model.name(), shard).stream()
                        .filter(run -> run.id().epoch() <= epoch)
                        .toList();
        return leases.living(runs, newest);
    }

    private Set<String> destroy(Residue residue) {
        SortedSet<String> found = listing(residue);
        Set<String> live = shards.read(residue.shard()).blobs();
        found.removeAll(live);
        Optional<Residue> recorded = recorded(residue, new FoundBlobs(ports.blobs()).named(found, residue.blobs()));
        return recorded.isPresent() ? destroy(recorded.get(), found, live) : Set.of();
    }

    private Set<String> destroy(Residue complete, SortedSet<String> found, Set<String> live) {
        complete.blobs().forEach(blob -> found.add(blob.key()));
        found.removeAll(live);
        ports.blobs().delete(found);
        requireGone(found, listing(complete));
        List<String> names = complete.blobs().stream()
                .map(NamedBlob::name)
                .distinct()
                .sorted()
                .toList();
        ListDigest list = new BlobLists(ports).keep(model.name(), names);
        Residue gone = complete.after(list);
        parts.close(gone, residues.of(complete.shard()));
        finish(complete, list);
        forget(complete.shard());
        return found;
    }

    private SortedSet<String> listing(Residue residue) {
        return new ShardListing(ports.blobs(), model.blobs(residue.shard())).of(epoch -> epoch <= residue.epoch());
    }

    /** Says that nothing of it is left while a part may ask for that, unless another reconciler has said so; else forgets it. */
    private void finish(Residue residue, ListDigest list) {
        boolean needed = residue.reach().committed() > parts.oldest(residue.shard());
        Transaction end =
                needed ? Transaction.of(residues.destroyed(residue, list)) : new Transaction(residues.delete(residue));
        Retry retry = new Retry(ports, "forget the residue of shard " + residue.shard());
        retry.until(
                () -> undestroyed(residue.shard()).stream().noneMatch(left -> left.epoch() == residue.epoch()),
                () -> retry.commit(end));
    }

    private void forget(int shard) {
        unneeded(shard, residues.of(shard))
                .forEach(residue -> ports.control().commit(new Transaction(residues.delete(residue))));
    }

    /** Those that are destroyed and concern no part any more. */
    private List<Residue> unneeded(int shard, List<Residue> all) {
        List<Residue> destroyed = all.stream().filter(Residue::isDestroyed).toList();
        if (destroyed.isEmpty()) {
            return destroyed;
        }
        long oldest = parts.oldest(shard);
        return destroyed.stream()
                .filter(residue -> residue.reach().committed() <= oldest)
                .toList();
    }

    /**
     * Records the blobs before destroying them: after a crash, another reconciler could not find them any more.
     *
     * @return the residue as it is stored then; empty if another reconciler has destroyed it
     */
    private Optional<Residue> recorded(Residue residue, Set<NamedBlob> found) {
        Retry retry = new Retry(ports, "record the residue of shard " + residue.shard());
        return retry.first(() -> {
            Optional<Residue> stored = residues.of(residue.shard()).stream()
                    .filter(left -> left.epoch() == residue.epoch())
                    .findFirst();
            Set<NamedBlob> missing = new TreeSet<>(found);
            stored.ifPresent(known -> missing.removeAll(known.blobs()));
            if (stored.isEmpty() || stored.get().isDestroyed()) {
                return Optional.of(Optional.<Residue>empty());
            }
            if (missing.isEmpty()) {
                return Optional.of(stored);
            }
            boolean _ = retry.commit(new Transaction(residues.extend(stored.get(), missing)));
            return Optional.empty();
        });
    }

    private static void requireGone(Set<String> destroyed, SortedSet<String> left) {
        left.retainAll(destroyed);
        if (!left.isEmpty()) {
            throw new StoreException("these blobs were deleted and are still there: " + left);
        }
    }
}
