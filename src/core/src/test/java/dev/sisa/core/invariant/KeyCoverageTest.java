package dev.sisa.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.History;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.slice.SliceRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I1: every sample that trained a checkpoint is in its key, in its slice. */
final class KeyCoverageTest {

    private static final String FINGERPRINT = new FoldEngine().fingerprint();

    private final Scene scene = new Scene(2, 3);
    private final SliceRows slices = new SliceRows(scene.home().ports(), scene.model());

    @ParameterizedTest
    @ValueSource(longs = {2_001, 2_002, 2_003, 2_004, 2_005, 2_006, 2_007, 2_008})
    void after_any_history_keys_cover_the_rows_that_lie_in_the_slices(long seed) {
        History history = new History(seed, Worker.Algorithm.fold());
        history.live();
        SliceRows lived = new SliceRows(history.home().ports(), history.world().model());

        assertThat(new KeyAudit(lived, FINGERPRINT).violations())
                .as("seed %s%n%s", seed, history.trace())
                .isEmpty();
    }

    @Test
    void a_row_beyond_what_the_entry_covers_is_reported() {
        List<Sample> samples = scene.samples(12);
        Sample remainder = scene.sample(0, 3);
        scene.worker().ingest(samples);
        SliceEntry covered = slices.shard(0).manifest().slices().get(2);
        scene.worker().ingest(List.of(remainder));
        SliceEntry all = slices.shard(0).manifest().slices().get(2);
        slices.plant(0, 3, new SliceEntry(all.blob(), all.samples(), covered.contents()));
        scene.worker().heal();

        assertThat(new KeyAudit(slices, FINGERPRINT).violations())
                .containsExactly(
                        "shard 0: the entry of slice 3 does not cover its rows",
                        "shard 0: the key of checkpoint 3 does not cover its rows");
    }

    @Test
    void a_changed_label_is_reported() {
        Sample sample = scene.sample(1, 1);
        scene.worker().ingest(List.of(sample));
        scene.worker().heal();
        SliceEntry entry = slices.shard(1).manifest().slices().getFirst();
        SliceRow row = slices.read(entry).getFirst();
        SliceEntry other = slices.write(1, 1, List.of(new SliceRow(row.id(), 1 - row.label(), row.features())));
        slices.plant(1, 1, new SliceEntry(other.blob(), 1, entry.contents()));

        assertThat(new KeyAudit(slices, FINGERPRINT).violations())
                .contains("shard 1: the entry of slice 1 does not cover its rows");
    }

    @Test
    void the_last_sample_of_the_last_slice_is_forgotten_like_any_other() {
        List<Sample> samples = List.of(scene.sample(0, 1), scene.sample(0, 3), scene.sample(0, 3), scene.sample(0, 3));
        scene.worker().ingest(samples);
        scene.worker().heal();
        var trained = scene.shard(0).manifest().checkpoints();
        scene.worker().accept(scene.ids(samples.subList(3, 4)));
        scene.worker().heal();

        assertThat(scene.shard(0).manifest().checkpoints().subList(0, 2)).isEqualTo(trained.subList(0, 2));
        assertThat(scene.shard(0).manifest().checkpoints().getLast().key())
                .isNotEqualTo(trained.getLast().key());
        assertThat(scene.differencesFrom(samples.subList(0, 3))).isEmpty();
    }
}
