package dev.sisa.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.simulation.History;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.slice.SliceRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I6: the partition is disjoint and complete, and nothing ever moves. */
final class PartitionTest {

    private final Scene scene = new Scene(2, 2);
    private final Sample one = scene.sample(0, 1);
    private final Sample two = scene.sample(1, 2);
    private final SliceRows slices = new SliceRows(scene.home().ports(), scene.model());
    private final PartitionAudit audit = new PartitionAudit(slices);

    @BeforeEach
    void ingest() {
        scene.worker().ingest(List.of(one, two));
    }

    @ParameterizedTest
    @ValueSource(longs = {6_001, 6_002, 6_003, 6_004, 6_005, 6_006, 6_007, 6_008, 6_009, 6_010})
    void after_any_history_every_survivor_and_no_other_sample_lies_where_it_must(long seed) {
        History history = new History(seed, Worker.Algorithm.fold());
        history.live();
        SliceRows lived = new SliceRows(history.home().ports(), history.world().model());

        assertThat(new PartitionAudit(lived).violations(history.survivors()))
                .as("seed %s%n%s", seed, history.trace())
                .isEmpty();
    }

    @Test
    void a_sound_partition_passes() {
        assertThat(audit.violations(List.of(one, two))).isEmpty();
    }

    @Test
    void a_lost_row_is_reported() {
        plant(0, 1, List.of());

        assertThat(audit.violations(List.of(one, two)))
                .containsExactly(one.id() + " lies in 0 slices, or in a wrong one");
    }

    @Test
    void a_doubled_row_is_reported() {
        plant(0, 2, rows(0, 1));

        assertThat(audit.violations(List.of(one, two)))
                .containsExactly(one.id() + " lies in 2 slices, or in a wrong one");
    }

    @Test
    void a_moved_row_is_reported() {
        plant(1, 1, rows(0, 1));
        plant(0, 1, List.of());

        assertThat(audit.violations(List.of(one, two)))
                .containsExactly(one.id() + " lies in 1 slices, or in a wrong one");
    }

    @Test
    void a_row_of_an_erased_sample_is_reported() {
        assertThat(audit.violations(List.of(one))).singleElement().asString().endsWith("is nobody");
    }

    private List<SliceRow> rows(int shard, int slice) {
        return new ArrayList<>(
                slices.read(slices.shard(shard).manifest().slices().get(slice - 1)));
    }

    private void plant(int shard, int slice, List<SliceRow> rows) {
        slices.plant(shard, slice, slices.write(shard, slice, rows));
    }
}
