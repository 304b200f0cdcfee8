package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.PendingPart;
import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.port.ControlStore;
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
     * Reads the row, then the residue, then the parts; and again until as many parts are pending as the row counts. Only the holder of
     * the shard closes parts.
     */
    static PendingSnapshot read(Ports ports, String model, int shard) {
        ControlStore control = ports.control();
        return new Retry(ports, "read what is pending in shard " + shard).first(() -> {
            ShardRow row = new ShardRows(control).read(model, shard);
            List<Residue.Reach> reaches = new ResidueRows(control, model)
                    .of(shard).stream().map(Residue::reach).toList();
            List<Waiting> parts = new ArrayList<>();
            new PendingParts(control).forEach(model, shard, part -> {
                if (reaches.stream().noneMatch(reach -> reach.closed().contains(part.name()))) {
                    parts.add(Waiting.of(part, reaches));
                }
            });
            parts.sort(Comparator.comparingLong(Waiting::accepted));
            return parts.size() == row.pending().parts()
                    ? Optional.of(new PendingSnapshot(row, List.copyOf(parts)))
                    : Optional.empty();
        });
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
