package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.acceptance.PointMarks;
import dev.sisa.core.acceptance.SampleLocation;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.request.ShardMilestones;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.ShardListing;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.util.ArrayList;
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
 * more. All steps may be repeated, also concurrently; the record of the residue is deleted last.
 */
public final class Destroy {

    private final Ports ports;
    private final Model model;
    private final ResidueRows residues;
    private final Leases leases;

    public Destroy(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
        this.residues = new ResidueRows(ports.control(), model.name());
        this.leases = new Leases(ports.control(), ports.jobs(), ports.clock());
    }

    /**
     * Destroys a shard's residue as far as possible.
     *
     * @throws StoreException if a blob cannot be destroyed
     */
    public Destruction shard(int shard) {
        List<Residue> residue = residues.of(shard);
        if (residue.isEmpty()) {
            return new Destruction.Nothing();
        }
        List<Run> living = living(shard, residue.getLast().epoch());
        long dead = living.stream().mapToLong(run -> run.id().epoch()).min().orElse(Long.MAX_VALUE);
        Set<String> destroyed = new TreeSet<>();
        residue.stream().filter(left -> left.epoch() < dead).forEach(left -> destroyed.addAll(destroy(left)));
        return destroyed.isEmpty() && !living.isEmpty()
                ? new Destruction.Waiting(living)
                : new Destruction.Destroyed(destroyed);
    }

    /** Epochs of the erasures that left something to be destroyed, in order. */
    public List<Long> left(int shard) {
        return residues.of(shard).stream().map(Residue::epoch).toList();
    }

    private List<Run> living(int shard, long epoch) {
        long newest = row(shard).epoch();
        List<Run> runs = new RunRows(ports.control())
                .of(model.name(), shard).stream()
                        .filter(run -> run.id().epoch() <= epoch)
                        .toList();
        return leases.living(runs, newest);
    }

    private Set<String> destroy(Residue residue) {
        ShardListing listing = new ShardListing(ports.blobs(), model.blobs(residue.shard()));
        SortedSet<String> found = listing.of(epoch -> epoch <= residue.epoch());
        Set<String> live = row(residue.shard()).manifest().blobs();
        found.removeAll(live);
        Residue complete = recorded(residue, new FoundBlobs(ports.blobs()).named(found, residue.blobs()));
        complete.blobs().forEach(blob -> found.add(blob.key()));
        found.removeAll(live);
        ports.blobs().delete(found);
        requireGone(found, listing.of(epoch -> epoch <= residue.epoch()));
        List<String> names = complete.blobs().stream()
                .map(NamedBlob::name)
                .distinct()
                .sorted()
                .toList();
        ListDigest list = new BlobLists(ports.control()).keep(model.name(), names);
        complete.parts().forEach(part -> close(complete, part, list));
        Retry.until(
                "forget the residue of shard " + residue.shard(),
                () -> residues.of(residue.shard()).stream().noneMatch(left -> left.epoch() == residue.epoch()),
                () -> ports.control().commit(new Transaction(residues.delete(complete))));
        return found;
    }

    /** Records the blobs before destroying them: after a crash, another reconciler could not find them any more. */
    private Residue recorded(Residue residue, Set<NamedBlob> found) {
        return Retry.first("record the residue of shard " + residue.shard(), () -> {
            Optional<Residue> stored = residues.of(residue.shard()).stream()
                    .filter(left -> left.epoch() == residue.epoch())
                    .findFirst();
            Set<NamedBlob> missing = new TreeSet<>(found);
            stored.ifPresent(known -> missing.removeAll(known.blobs()));
            if (stored.isEmpty() || missing.isEmpty()) {
                return Optional.of(stored.orElse(residue)); // destroyed by another reconciler, or written down
            }
            ports.control().commit(new Transaction(residues.extend(stored.get(), missing)));
            return Optional.empty();
        });
    }

    private static void requireGone(Set<String> destroyed, SortedSet<String> left) {
        left.retainAll(destroyed);
        if (!left.isEmpty()) {
            throw new StoreException("these blobs were deleted and are still there: " + left);
        }
    }

    /** Replaces the part's samples by tombstones; then one transaction deletes the part's list and writes its milestone. */
    private void close(Residue residue, String part, ListDigest destroyed) {
        ItemKey key = PendingParts.key(model.name(), residue.shard(), part);
        Retry.until("close part " + part, () -> ports.control().read(key).isEmpty(), () -> {
            List<SampleLocation> samples =
                    new PendingParts(ports.control()).samples(key).orElse(List.of());
            Instant now = ports.clock().instant();
            new PointMarks(ports.control(), model.name(), residue.shard()).tombstones(part, samples, now);
            Item reached = ShardMilestones.item(
                    Part.requestOf(part),
                    new ShardMilestone(residue.shard(), Part.numberOf(part), now, residue.epoch(), destroyed));
            List<Write> writes = new ArrayList<>();
            writes.add(Write.create(reached));
            writes.add(new Write.Delete(key, new Condition.VersionIs(1)));
            ports.control().commit(new Transaction(writes));
        });
    }

    private ShardRow row(int shard) {
        return new ShardRows(ports.control()).read(model.name(), shard);
    }
}
