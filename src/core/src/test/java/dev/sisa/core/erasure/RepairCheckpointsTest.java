package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.Ports;
import dev.sisa.core.run.Leases;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RepairCheckpointsTest {

    private static final int SLICES = 3;

    private final Scene scene = new Scene(1, SLICES);
    private final List<Sample> samples = new ArrayList<>();

    @BeforeEach
    void train() {
        for (int slice = 1; slice <= SLICES; slice++) {
            samples.add(scene.sample(0, slice));
            samples.add(scene.sample(0, slice));
        }
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, SLICES})
    void a_damaged_checkpoint_goes_with_those_after_it_and_is_trained_again(int step) {
        damage(checkpoint(step).parameters().key());

        assertThat(mend()).hasValue(step);

        assertThat(scene.shard(0).manifest().checkpoints()).hasSize(step - 1);
        scene.worker().heal();
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(List.of())).isEmpty();
    }

    @Test
    void a_missing_checkpoint_is_like_a_damaged_one() {
        scene.home().ports().blobs().delete(List.of(checkpoint(2).parameters().key()));

        assertThat(mend()).hasValue(2);

        scene.worker().heal();
        assertThat(scene.differencesFrom(samples)).isEmpty();
        assertThat(scene.leftovers(List.of())).isEmpty();
    }

    @Test
    void a_sound_shard_stays_as_it_is() {
        ShardRow before = scene.row(0);
        assertThat(mend()).isEmpty();
        assertThat(scene.row(0)).isEqualTo(before);
    }

    @Test
    void what_waits_to_be_erased_goes_on_waiting() {
        scene.worker().accept(scene.ids(samples.subList(4, 5)));
        damage(checkpoint(1).parameters().key());

        assertThat(mend()).hasValue(1);

        assertThat(scene.pendingParts(0)).hasSize(1);
        scene.worker().heal();
        List<Sample> survivors = new ArrayList<>(samples);
        Sample forgotten = survivors.remove(4);
        assertThat(scene.differencesFrom(survivors)).isEmpty();
        assertThat(scene.leftovers(List.of(forgotten))).isEmpty();
    }

    @Test
    void a_shard_that_is_being_imported_into_is_left_alone() {
        damage(checkpoint(1).parameters().key());
        Ports ports = scene.home().ports();
        try (JobLauncher.Claim claim = ports.jobs().claim()) {
            var _ = new Leases(ports).take("m", 0, RunKind.INGEST, claim.job());
            ShardRow before = scene.row(0);
            assertThat(mend()).isEmpty();
            assertThat(scene.row(0)).isEqualTo(before);
        }
        assertThat(mend()).hasValue(1);
    }

    private OptionalInt mend() {
        return new RepairCheckpoints(scene.home().ports(), scene.model()).shard(0);
    }

    private CheckpointEntry checkpoint(int step) {
        return scene.shard(0).manifest().checkpoints().get(step - 1);
    }

    private void damage(String key) {
        var blobs = scene.home().ports().blobs();
        blobs.delete(List.of(key));
        blobs.put(key, BlobContent.of(Bytes.ofText("x".repeat(100))));
    }
}
