package dev.sisa.core.healing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.layout.PassOrder;
import dev.sisa.core.scaling.ScaleRule;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.CounterRandom;
import dev.sisa.core.training.LossWeights;
import dev.sisa.core.training.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Samples here have their id as their only feature. */
final class StepTrainingTest {

    private static final int SHARD = 2;
    private static final int STEP = 4;
    private static final int BATCH = 4;

    @Test
    void passes_are_cut_into_full_batches_and_a_short_one() {
        List<List<Long>> batches = batches(ids(10), 25);

        assertThat(batches).extracting(List::size).containsExactly(4, 4, 2, 4, 4, 2, 4, 1);
        assertThat(flat(batches.subList(0, 3))).isEqualTo(order(ids(10), 0));
        assertThat(flat(batches.subList(3, 6))).isEqualTo(order(ids(10), 1));
        assertThat(flat(batches.subList(6, 8))).isEqualTo(order(ids(10), 2).subList(0, 5));
    }

    @Test
    void a_deletion_leaves_no_hole_in_the_batches() {
        List<Long> survivors = new ArrayList<>(ids(10));
        survivors.removeAll(Set.of(3L, 7L));

        assertThat(holes(batches(survivors, 8))).isZero();
    }

    @Test
    void batches_that_were_cut_before_the_deletion_are_reported() {
        List<List<Long>> cut = new ArrayList<>();
        for (List<Long> batch : batches(ids(10), 10)) {
            cut.add(batch.stream().filter(id -> id != 3 && id != 7).toList());
        }

        assertThat(holes(cut)).isPositive();
    }

    @Test
    void every_batch_has_random_numbers_of_its_own() {
        Recorder recorder = train(ids(10), 25);

        assertThat(recorder.keys).doesNotHaveDuplicates();
        assertThat(recorder.keys.getFirst()).isEqualTo(CounterRandom.key(9, SHARD, STEP, 0, 0));
        assertThat(recorder.keys.getLast()).isEqualTo(CounterRandom.key(9, SHARD, STEP, 2, 1));
    }

    @Test
    void no_visits_fit_nothing() {
        assertThat(batches(List.of(), 0)).isEmpty();
    }

    /** Batches of a pass, its last one apart, that are not full. */
    private static long holes(List<List<Long>> pass) {
        return pass.stream()
                .limit(Math.max(0, pass.size() - 1))
                .filter(batch -> batch.size() < BATCH)
                .count();
    }

    private static List<List<Long>> batches(List<Long> ids, long visits) {
        return train(ids, visits).batches;
    }

    private static Recorder train(List<Long> ids, long visits) {
        TrainingData data = new TrainingData(1, List.of(), SHARD, ScaleRule.OWN_ROWS);
        ids.forEach(id -> data.add(id, 0, new double[] {id}));
        Recorder recorder = new Recorder();
        new StepTraining(9, SHARD, BATCH, HealProgress.NONE)
                .train(recorder, data, new StepTraining.Step(STEP, visits, 1, LossWeights.EQUAL));
        return recorder;
    }

    private static List<Long> order(List<Long> ids, int pass) {
        long[] array = ids.stream().mapToLong(id -> id).toArray();
        return Arrays.stream(PassOrder.of(array, CounterRandom.key(SHARD, STEP, pass)))
                .mapToObj(ids::get)
                .toList();
    }

    private static List<Long> ids(int count) {
        List<Long> ids = new ArrayList<>();
        for (long id = 0; id < count; id++) {
            ids.add(id);
        }
        return ids;
    }

    private static List<Long> flat(List<List<Long>> batches) {
        return batches.stream().flatMap(List::stream).toList();
    }

    private static final class Recorder implements Trainer {

        private final List<List<Long>> batches = new ArrayList<>();
        private final List<Long> keys = new ArrayList<>();

        @Override
        public void fit(Batch batch, long randomKey) {
            List<Long> ids = new ArrayList<>();
            for (int row = 0; row < batch.size(); row++) {
                ids.add((long) batch.features()[row]);
            }
            batches.add(ids);
            keys.add(randomKey);
        }

        @Override
        public Checkpoint checkpoint() {
            return new Checkpoint(Bytes.ofText(""), Bytes.ofText(""));
        }
    }
}
