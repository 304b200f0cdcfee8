package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.BalanceRule;
import dev.sisa.core.healing.LearningRules;
import dev.sisa.core.scaling.ScaleRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shard of three slices, and the rows of the classes no and yes that each of its steps counts. */
final class BalancedStepsTest {

    private final List<String> counted = new ArrayList<>();
    private final Scene scene = Scene.balanced(1, 3, algorithm());
    private final List<Sample> in = new ArrayList<>();

    @Test
    void each_step_counts_the_slices_up_to_its_own() {
        ingest(1, 0, 0, 0);
        ingest(2, 0, 1);
        ingest(3, 1, 1, 0);

        assertThat(healed()).containsExactly("[3, 0]", "[4, 1]", "[5, 3]");
    }

    @Test
    void a_deletion_is_counted_out_by_the_steps_that_it_takes_back_and_by_no_other() {
        ingest(1, 0, 0, 0);
        ingest(2, 0, 1);
        ingest(3, 1, 1, 0);
        healed();

        forget(4);
        assertThat(healed()).containsExactly("[4, 0]", "[5, 2]");
        assertThat(scene.differencesFrom(in)).isEmpty();
    }

    @Test
    void a_late_sample_is_counted_in_from_its_slice_on() {
        ingest(1, 0, 0);
        ingest(3, 0, 1);
        healed();

        ingest(2, 1);
        assertThat(healed()).containsExactly("[2, 1]", "[3, 2]");
        assertThat(scene.differencesFrom(in)).isEmpty();
    }

    @Test
    void a_wiped_shard_counts_nothing_more() {
        ingest(1, 0, 1);
        healed();

        forget(1);
        forget(0);
        assertThat(healed()).isEmpty();
    }

    private Worker.Algorithm algorithm() {
        BalanceRule noting = (shard, rows) -> {
            counted.add(Arrays.toString(rows));
            return BalanceRule.OWN_ROWS.weigh(shard, rows);
        };
        return new Worker.Algorithm(
                new FoldEngine(), FoldEngine::forward, new LearningRules(ScaleRule.OWN_ROWS, noting));
    }

    private void ingest(int slice, int... labels) {
        List<Sample> samples = Arrays.stream(labels)
                .mapToObj(label -> scene.sample(0, slice, label))
                .toList();
        in.addAll(samples);
        scene.worker().ingest(samples);
    }

    private void forget(int position) {
        scene.worker().accept(List.of(in.remove(position).id()));
    }

    /** Heals, and returns what the steps counted on the way. */
    private List<String> healed() {
        counted.clear();
        scene.worker().heal();
        return List.copyOf(counted);
    }
}
