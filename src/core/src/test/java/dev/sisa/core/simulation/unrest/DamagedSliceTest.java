package dev.sisa.core.simulation.unrest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.reconcile.ReconcileReport;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.run.FailureKind;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.slice.DamagedSliceException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slice that is lost or damaged is a permanent fault: its shard ends as stuck, with a reason, and no other does. */
final class DamagedSliceTest {

    private static final int PASSES = 10;

    private final Scene scene = new Scene(2, 2);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_shard_whose_slice_is_damaged_is_stuck_and_forgets_all_the_same(boolean lost) {
        Sample requested = scene.sample(0, 1);
        Sample other = scene.sample(1, 1);
        scene.worker().ingest(List.of(requested, scene.sample(0, 1), other, scene.sample(1, 2)));
        scene.worker().heal();
        damage(scene.shard(0).manifest().slices().getFirst().blob().key(), lost);
        scene.worker().accept(scene.ids(List.of(requested)));
        scene.worker().accept(scene.ids(List.of(other)));

        ReconcileReport report = settled();

        assertThat(report.shards().getFirst().stuck())
                .hasValueSatisfying(reason -> assertThat(reason).contains("erasing", "slice"));
        assertThat(report.shards().getLast().stuck()).isEmpty();
        assertThat(report.open()).extracting(Request::state).containsExactly(new RequestState.Accepted());
        assertThat(scene.shard(0).servingStep()).isZero();
        assertThat(new RunRows(scene.home().ports().control()).of("m", 0))
                .filteredOn(run -> run.kind() == RunKind.ERASE)
                .allMatch(run -> run.state() instanceof RunState.Failed failed && failed.kind() == FailureKind.DAMAGED)
                .hasSize(3);
    }

    /** A reconciler that cannot erase fails, and leaves the shards behind this one to a later pass. */
    private ReconcileReport settled() {
        for (int pass = 0; pass < PASSES; pass++) {
            try {
                ReconcileReport _ = scene.worker().reconcile();
            } catch (DamagedBlobException | DamagedSliceException e) {
                assertThat(e).hasMessageContaining("slice");
            }
            scene.home().starts().forEach(run -> scene.worker().work(run, HealProgress.NONE));
        }
        return scene.worker().reconcile();
    }

    private void damage(String blob, boolean lost) {
        BlobStore blobs = scene.home().ports().blobs();
        Bytes content = scene.home().blobs().getOrDefault(blob, Bytes.ofText("?"));
        blobs.delete(List.of(blob));
        if (!lost) {
            byte[] bytes = content.toArray();
            bytes[bytes.length - 1] ^= 1;
            blobs.put(blob, BlobContent.of(Bytes.owning(bytes)));
        }
    }
}
