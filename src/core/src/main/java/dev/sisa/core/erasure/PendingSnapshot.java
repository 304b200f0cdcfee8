package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.PendingPart;
import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.Pending;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The pending parts of a shard as one reading finds them.
 *
 * @param row the shard's row, which was read first
 * @param parts pending ones, in the order in which they were accepted
 */
record PendingSnapshot(ShardRow row, List<Waiting> parts) {

    /**
     * A pending part.
     *
     * @param slices those of its slices that no recorded erasure went through for it, in order
     */
    record Waiting(String name, long accepted, SortedSet<Integer> slices, int samples) {

        static Waiting of(PendingPart part, List<Residue.Reach> reaches) {
            SortedSet<Integer> slices = new TreeSet<>(part.slices());
            reaches.stream().filter(reach -> reach.took(part)).forEach(reach -> slices.removeAll(reach.slices()));
            return new Waiting(
                    part.name(), part.accepted(), slices, part.samples().size());
        }

        /** The same after an erasure that went through some slices. */
        Waiting after(Residue.Reach reach) {
            SortedSet<Integer> left = new TreeSet<>(slices);
            if (accepted <= reach.taken()) {
                left.removeAll(reach.slices());
            }
            return new Waiting(name, accepted, left, samples);
        }
    }

    /**
     * Reads the row, then the residue, then the parts that it knew; and again until as many are pending as it counts. Only the holder
     * of the shard closes parts.
     *
     * @throws DamagedItemException if another number is there though the row has not changed
     */
    static PendingSnapshot read(Ports ports, String model, int shard) {
        ShardRows rows = new ShardRows(ports.control());
        return new Retry(ports, "read what is pending in shard " + shard).first(() -> {
            ShardRow row = rows.read(model, shard);
            List<Waiting> parts = parts(ports.control(), row);
            if (parts.size() == row.pending().parts()) {
                return Optional.of(new PendingSnapshot(row, parts));
            }
            if (rows.read(model, shard).version() == row.version()) {
                throw new DamagedItemException("the row of shard " + shard + " of model " + model + " counts "
                        + row.pending().parts() + " pending parts, but the items of " + parts.size() + " are there");
            }
            return Optional.empty();
        });
    }

    /** Parts that were accepted after the row was read are not in its count. */
    private static List<Waiting> parts(ControlStore control, ShardRow row) {
        List<Residue.Reach> reaches = new ResidueRows(control, row.model())
                .of(row.shard()).stream().map(Residue::reach).toList();
        List<Waiting> parts = new ArrayList<>();
        new PendingParts(control).forEach(row.model(), row.shard(), part -> {
            boolean closed = reaches.stream().anyMatch(reach -> reach.closed().contains(part.name()));
            if (!closed && part.accepted() <= row.version()) {
                parts.add(Waiting.of(part, reaches));
            }
        });
        parts.sort(Comparator.comparingLong(Waiting::accepted));
        return List.copyOf(parts);
    }

    /** The count of parts that stay pending after an erasure: no slice that still holds a sample of it comes before the earliest. */
    Pending after(Residue.Reach reach) {
        List<Waiting> left = parts.stream()
                .filter(part -> !reach.closed().contains(part.name()))
                .map(part -> part.after(reach))
                .toList();
        return left.isEmpty()
                ? Pending.NONE
                : new Pending(
                        left.size(),
                        OptionalInt.of(left.stream()
                                .mapToInt(part -> part.slices().first())
                                .min()
                                .orElseThrow()));
    }
}
