package dev.sisa.nn;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.data.Sample;
import dev.sisa.core.scaling.ColumnScale;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.CheckpointParts;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A shard of three slices whose portable network learns its scales. Ten samples lie in slice 1, which tell none yet, ten in each
 * other one. The mean of its first column rounds to another number if it is summed in the order of slices.
 */
final class LearnedShard {

    private static final int ROWS = 10;
    private static final long SEED = 0;

    private final Scene scene =
            Scene.learned(1, 3, new Worker.Algorithm(new PortableEngine(), PortableForwardPass::of));
    private final List<Sample> samples = new ArrayList<>();

    LearnedShard() {
        Random random = new Random(SEED);
        int[] tenths = random.ints(3 * ROWS, -70, 70).toArray();
        tenths[2 * ROWS - 1] = 100 - IntStream.of(tenths).limit(2 * ROWS - 1).sum();
        for (int row = 0; row < 3 * ROWS; row++) {
            samples.add(scene.sample(0, 1 + row / ROWS, tenths[row] / 10.0, row - 15, row * 0.1, 0, row % 4));
        }
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    /** SHA-256 of parameters and state of each step, in hexadecimal. */
    String digest() {
        CheckpointBlobs blobs = new CheckpointBlobs(
                scene.home().ports().blobs(), scene.home().ports().random());
        return Sha256.of(scene.row(0).manifest().checkpoints().stream()
                        .flatMap(entry -> parts(blobs, entry))
                        .toArray(Bytes[]::new))
                .toHex();
    }

    private static Stream<Bytes> parts(CheckpointBlobs blobs, CheckpointEntry entry) {
        CheckpointParts parts = blobs.read(entry);
        return Stream.of(parts.parameters(), parts.state());
    }

    /** The scale of the first column by the order of id hashes, which is learned. */
    Optional<ColumnScale> byHash() {
        return first(samples.stream()
                .limit(2 * ROWS)
                .sorted(Comparator.comparing(sample -> scene.model().hashes().sample(sample.id()))));
    }

    /** The scale of the first column by slices, and by id hash within one. */
    Optional<ColumnScale> bySlice() {
        Comparator<Sample> slice = Comparator.comparing(sample -> samples.indexOf(sample) / ROWS);
        return first(samples.stream()
                .limit(2 * ROWS)
                .sorted(slice.thenComparing(sample -> scene.model().hashes().sample(sample.id()))));
    }

    private static Optional<ColumnScale> first(Stream<Sample> rows) {
        return ColumnScale.of(rows.mapToDouble(sample -> sample.features()[0]).toArray());
    }
}
