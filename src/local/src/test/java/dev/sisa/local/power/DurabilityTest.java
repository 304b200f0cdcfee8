package dev.sisa.local.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.CheckpointGroups;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import dev.sisa.local.file.DirectoryBlobStore;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cut of the power after any commit loses no blob that a shard's row names. */
final class DurabilityTest {

    private static final int SLICES = 7;

    private final Path folder;
    private final Scene scene = new Scene(1, SLICES);

    DurabilityTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void no_row_names_a_blob_that_a_cut_of_the_power_would_lose() throws IOException {
        PowerCutDisk disk = disk(PowerCutDisk.Neglect.NONE);

        try (SqliteControlStore control = SqliteControlStore.open(folder.resolve("control.db"))) {
            Promises promises = promises(control, disk);
            live(ports(promises, DirectoryBlobStore.open(disk.root())));

            assertThat(promises.broken()).isEmpty();
            assertThat(promises.kept()).isGreaterThan(5 * SLICES);
            disk.cut(Files.createDirectory(folder.resolve("left")));
            assertSound(ports(control, DirectoryBlobStore.open(folder.resolve("left"))));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_sync_that_is_left_out_is_caught(PowerCutDisk.Neglect neglect) throws IOException {
        assertThat(broken(neglect, store -> store)).isNotEmpty();
    }

    @Test
    void a_row_that_is_committed_before_its_blobs_is_caught() throws IOException {
        assertThat(broken(PowerCutDisk.Neglect.NONE, store -> new EarlyRows(store, key -> !isManifest(key))))
                .anyMatch(key -> key.endsWith(".params"))
                .anyMatch(key -> key.endsWith(".slc"));
    }

    @Test
    void a_row_that_is_committed_before_its_manifest_is_caught() throws IOException {
        assertThat(broken(PowerCutDisk.Neglect.NONE, store -> new EarlyRows(store, DurabilityTest::isManifest)))
                .isNotEmpty()
                .allMatch(key -> key.endsWith(".root"));
    }

    private static boolean isManifest(String key) {
        return key.startsWith("man/");
    }

    /** Manifests are read as they lie on the disk, synced or not. */
    private Promises promises(ControlStore control, PowerCutDisk disk) {
        Ports ports = ports(control, DirectoryBlobStore.open(disk.root()));
        return new Promises(control, disk, scene.model().shardsIn(ports));
    }

    private List<String> broken(PowerCutDisk.Neglect neglect, UnaryOperator<BlobStore> planted) throws IOException {
        PowerCutDisk disk = disk(neglect);
        try (SqliteControlStore control = SqliteControlStore.open(folder.resolve("control.db"))) {
            Promises promises = promises(control, disk);
            live(ports(promises, planted.apply(DirectoryBlobStore.open(disk.root()))));
            return List.copyOf(promises.broken());
        }
    }

    /** Training, an erasure and its healing. */
    private void live(Ports ports) {
        Worker worker = scene.worker(ports);
        List<Sample> samples = IntStream.rangeClosed(1, 2 * SLICES)
                .mapToObj(number -> scene.sample(0, 1 + number % SLICES))
                .toList();
        worker.ingest(samples);
        worker.heal();
        worker.accept(scene.ids(samples.subList(2, 3)));
        worker.heal();
    }

    private void assertSound(Ports ports) throws IOException {
        Manifest manifest = scene.model().shardsIn(ports).read(0).manifest();
        assertThat(manifest.checkpoints()).hasSize(SLICES);
        assertThat(new CheckpointBlobs(ports.blobs(), ports.random()).damagedSteps(manifest))
                .isEmpty();
        for (SliceEntry slice : manifest.slices()) {
            try (SliceStream rows = scene.model().slices(ports).open(slice)) {
                while (rows.next().isPresent()) {
                    // the end verifies the whole
                }
            }
        }
    }

    private PowerCutDisk disk(PowerCutDisk.Neglect neglect) throws IOException {
        return new PowerCutDisk(Files.createDirectory(folder.resolve("blobs")), neglect);
    }

    private Ports ports(ControlStore control, BlobStore blobs) {
        Ports home = scene.home().ports();
        CheckpointGroups groups =
                new CheckpointGroups(3, Duration.ofDays(1), Long.MAX_VALUE, group -> Thread.ofPlatform()
                        .start(group));
        return new Ports(
                control,
                blobs,
                home.scratch(),
                home.clock(),
                home.pause(),
                home.random(),
                home.jobs(),
                home.silence(),
                home.erasureRows(),
                groups);
    }
}
