package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.RowRoom;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A model of 60 shards whose rows can be filled, and the demands that then find no room. */
final class FullRows {

    static final int SHARDS = 60;
    static final AcceptanceTerms TERMS =
            new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), Long.MAX_VALUE, false);

    private final Scene scene = new Scene(SHARDS, 1);
    private final List<Sample> samples = new ArrayList<>(
            IntStream.range(0, SHARDS).mapToObj(shard -> scene.sample(shard, 1)).toList());
    private final Sample other = scene.sample(50, 1);
    private final Sample hers = scene.sampleOf("ann");

    /** All samples are in and healed. */
    FullRows() {
        samples.addAll(List.of(other, hers));
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    Scene scene() {
        return scene;
    }

    /** One sample of each shard, in the order of the shards, and then {@link #other} and {@link #hers}. */
    List<Sample> samples() {
        return samples;
    }

    /** Another sample of shard 50. */
    Sample other() {
        return other;
    }

    /** The sample of ann. */
    Sample hers() {
        return hers;
    }

    AcceptResult receiveWithAnn(Ports ports) {
        return new AcceptRequest(ports, scene.model(), TERMS)
                .receive(new DeletionDemand("tenant", Optional.of("key"), List.of(all()), List.of("ann")));
    }

    String[] all() {
        return scene.ids(samples.subList(0, SHARDS)).toArray(String[]::new);
    }

    AcceptResult receive(Ports ports, String... ids) {
        return new AcceptRequest(ports, scene.model(), TERMS).receive(demand(ids));
    }

    static DeletionDemand demand(String... ids) {
        return new DeletionDemand("tenant", Optional.of("key"), List.of(ids), List.of());
    }

    static int most() {
        return RowRoom.parts("m", 1);
    }

    private static void commit(Scene scene, List<Write> writes) {
        assertThat(scene.home().ports().control().commit(new Transaction(writes)))
                .isInstanceOf(CommitResult.Committed.class);
    }

    void fill(int shard) {
        fill(scene, shard);
    }

    /** As many parts as the row takes, of requests whose samples are long gone. */
    static void fill(Scene scene, int shard) {
        ShardRow row = scene.row(shard);
        NavigableMap<String, Integer> pending = new TreeMap<>(row.pending());
        List<Write> parts = new ArrayList<>();
        for (int part = pending.size(); part < most(); part++) {
            String name = "%032x-000001".formatted(part + 1);
            pending.put(name, 1);
            parts.add(Write.create(PendingParts.item(PendingParts.key("m", shard, name), List.of())));
        }
        for (int from = 0; from < parts.size(); from += Transaction.MOST_WRITES) {
            commit(scene, parts.subList(from, Math.min(from + Transaction.MOST_WRITES, parts.size())));
        }
        ShardRow full =
                new ShardRow("m", shard, row.version() + 1, row.epoch(), row.manifest(), pending, row.backlog());
        commit(scene, List.of(Write.replace(ShardRows.item(full))));
    }
}
