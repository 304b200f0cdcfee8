package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.point.Point;
import dev.sisa.core.point.Points;
import dev.sisa.core.point.Subjects;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Accepts requests to forget: from the commit on, no shard's serving step has seen the samples. Nothing is trained or deleted
 * here, and other processes may be at work on the model meanwhile.
 */
public final class Accept {

    private static final int REQUEST_BYTES = 16;

    private final ControlStore control;
    private final Points points;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * Accepting over a control store.
     *
     * @param random where request ids come from
     */
    public Accept(ControlStore control, InstantSource clock, RandomGenerator random) {
        this.control = control;
        this.points = new Points(control);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Accepts samples by their hashes. Naming one twice changes nothing.
     *
     * <p>Up to 49 shards (fewer if they have more than 91 slices) and 10,000 samples are one transaction. More are several, and
     * {@code forgottenAt} is when the last one committed; if the caller dies between them, the same request made again accepts
     * the rest.
     */
    public AcceptReport samples(String model, List<Bytes> samples) {
        Map<Bytes, Outcome> outcomes = new LinkedHashMap<>();
        NavigableMap<Integer, List<Doomed>> accepted = new TreeMap<>();
        for (Bytes sample : samples) {
            if (!outcomes.containsKey(sample)) {
                outcomes.put(sample, classify(sample, accepted));
            }
        }
        String request = requestId();
        List<AcceptedPart> parts = parts(model, request, accepted);
        parts.forEach(part -> commit(model, part));
        Instant forgottenAt = clock.instant();
        parts.forEach(this::mark);
        AcceptReport report = new AcceptReport(
                request, forgottenAt, samples.stream().map(outcomes::get).toList(), accepted.keySet());
        List<Bytes> moved = moved(accepted);
        return moved.isEmpty() ? report : report.with(samples(model, moved));
    }

    /** Accepts all samples of a subject, and keeps out those that come later. */
    public AcceptReport subject(String model, Bytes subject) {
        Subjects subjects = new Subjects(control);
        Item tombstone = Subjects.tombstone(subject.toHex(), clock.instant());
        Retry.until(
                "close the door behind a subject",
                () -> subjects.forgotten(subject),
                () -> control.commit(Transaction.of(Write.create(tombstone))));
        return samples(model, subjects.samples(subject));
    }

    private Outcome classify(Bytes sample, NavigableMap<Integer, List<Doomed>> accepted) {
        Optional<Points.Versioned> known = points.read(sample);
        if (known.isEmpty()) {
            Item tombstone = Points.item(sample, 1, new Point.Tombstone(clock.instant()));
            Retry.until(
                    "keep out a sample that was never seen",
                    () -> points.read(sample).isPresent(),
                    () -> control.commit(Transaction.of(Write.create(tombstone))));
            return classifyKnown(sample, accepted, Outcome.NEVER_SEEN);
        }
        return classifyKnown(sample, accepted, Outcome.ALREADY_ERASED);
    }

    private Outcome classifyKnown(Bytes sample, NavigableMap<Integer, List<Doomed>> accepted, Outcome ofTombstone) {
        return switch (points.read(sample).orElseThrow().point()) {
            case Point.Tombstone _ -> ofTombstone;
            case Point.Placed placed when placed.pending() -> Outcome.JOINED;
            case Point.Placed placed -> {
                accepted.computeIfAbsent(placed.location().shard(), _ -> new ArrayList<>())
                        .add(new Doomed(sample, placed.location().slice()));
                yield Outcome.ACCEPTED;
            }
        };
    }

    private List<AcceptedPart> parts(String model, String request, NavigableMap<Integer, List<Doomed>> accepted) {
        if (accepted.isEmpty()) {
            return List.of();
        }
        ShardRow any = new ShardRows(control).read(model, accepted.firstKey());
        int slices = any.manifest().slices().size();
        return AcceptedPart.of(request, accepted, AcceptedPart.mostShards(slices));
    }

    private void commit(String model, AcceptedPart part) {
        Retry.until(
                "accept part " + part.name(),
                () -> control.read(part.markerKey()).isPresent(),
                () -> control.commit(transaction(model, part)));
    }

    private void mark(AcceptedPart part) {
        part.samples().forEach((shard, doomed) -> new PointMarks(control, shard).pending(part.name(), doomed));
    }

    /**
     * Samples that have another place than they were accepted at: an import that corrects a killed one moved their points
     * between our look and the commit. From the mark on a point stays where it is.
     */
    private List<Bytes> moved(NavigableMap<Integer, List<Doomed>> accepted) {
        return accepted.values().stream()
                .flatMap(List::stream)
                .map(Doomed::sample)
                .filter(sample -> points.read(sample)
                        .filter(known -> known.point() instanceof Point.Placed placed && !placed.pending())
                        .isPresent())
                .toList();
    }

    private Transaction transaction(String model, AcceptedPart part) {
        ShardRows rows = new ShardRows(control);
        List<Write> writes = new ArrayList<>();
        writes.add(Write.create(part.marker(clock.instant())));
        part.samples().forEach((shard, doomed) -> {
            ShardRow row = rows.read(model, shard).withPending(part.name(), part.earliestSlice(shard));
            writes.add(Write.replace(ShardRows.item(row)));
            writes.add(Write.create(PendingParts.item(PendingParts.key(model, shard, part.name()), doomed)));
        });
        return new Transaction(writes);
    }

    private String requestId() {
        return Bytes.random(random, REQUEST_BYTES).toHex();
    }
}
