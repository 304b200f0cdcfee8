package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.PendingPart;
import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.acceptance.PointMarks;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.Part;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.request.ShardMilestones;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.store.Retry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives the parts of requests their milestones, once the erasure that closed them and every older one of the shard is destroyed. All
 * that was destroyed since a part was accepted was destroyed for it.
 */
final class ClosedParts {

    private final Ports ports;
    private final String model;
    private final PendingParts parts;
    private final BlobLists lists;

    ClosedParts(Ports ports, String model) {
        this.ports = ports;
        this.model = model;
        this.parts = new PendingParts(ports.control());
        this.lists = new BlobLists(ports);
    }

    /**
     * Closes the parts of an erasure whose residue is destroyed.
     *
     * @param all residues of the shard; the older ones among them are destroyed
     */
    void close(Residue destroyed, List<Residue> all) {
        List<Residue> upTo = all.stream()
                .map(residue -> residue.epoch() == destroyed.epoch() ? destroyed : residue)
                .filter(residue -> residue.epoch() <= destroyed.epoch())
                .toList();
        destroyed.reach().closed().forEach(part -> close(destroyed, upTo, part));
    }

    /** Replaces the part's samples by tombstones; then one transaction deletes the part's list and writes its milestone. */
    private void close(Residue destroyed, List<Residue> upTo, String name) {
        ItemKey key = PendingParts.key(model, destroyed.shard(), name);
        Retry retry = new Retry(ports, "close part " + name);
        boolean _ = retry.first(() -> {
            Optional<PendingPart> part = parts.find(key);
            boolean closed = part.isEmpty() || retry.commit(closing(destroyed, upTo, part.get()));
            return closed ? Optional.of(true) : Optional.empty();
        });
    }

    private Transaction closing(Residue destroyed, List<Residue> upTo, PendingPart part) {
        Instant now = ports.clock().instant();
        new PointMarks(ports, model, destroyed.shard()).tombstones(part.name(), part.samples(), now);
        Item reached = ShardMilestones.item(
                Part.requestOf(part.name()),
                new ShardMilestone(
                        destroyed.shard(), Part.numberOf(part.name()), now, destroyed.epoch(), names(upTo, part)));
        return Transaction.of(
                Write.create(reached),
                new Write.Delete(PendingParts.key(model, destroyed.shard(), part.name()), new Condition.VersionIs(1)));
    }

    /** The list of all that was destroyed since a part was accepted. Most parts are touched by one erasure. */
    private ListDigest names(List<Residue> upTo, PendingPart part) {
        List<ListDigest> touching = upTo.stream()
                .filter(residue -> residue.reach().touches(part))
                .flatMap(residue -> residue.destroyed().stream())
                .distinct()
                .toList();
        return touching.size() == 1 ? touching.getFirst() : lists.union(model, touching);
    }

    /** The version at which the oldest part of a shard was accepted; {@link Long#MAX_VALUE} if it has none. */
    long oldest(int shard) {
        long[] oldest = {Long.MAX_VALUE};
        parts.forEach(model, shard, part -> oldest[0] = Math.min(oldest[0], part.accepted()));
        return oldest[0];
    }
}
