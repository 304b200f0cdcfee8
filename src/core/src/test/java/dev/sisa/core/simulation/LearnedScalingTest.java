package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.port.RunId;
import dev.sisa.core.reconcile.Flush;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.CheckpointParts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A shard learns, keeps and forgets its scales. Times of the samples tell its first column; one shard, three slices. */
final class LearnedScalingTest {

    private static final double EARLY = 1.6e12;
    private static final double LATE = 1.9e12;
    private static final int SCALE_BYTES = 4 * 2 * Double.BYTES;
    private static final double[] ROW = {EARLY, 1, 0.5, 0, 1};

    private final Scene scene = Scene.learned(1, 3);
    private final List<Sample> in = new ArrayList<>();

    @Test
    void a_deletion_in_the_learned_slices_learns_anew_and_one_in_a_later_slice_does_not() {
        ingest(25, 1, EARLY);
        ingest(25, 2, LATE);
        ingest(5, 3, EARLY);
        Bytes learned = scale(3);

        forget(2, 20);
        assertThat(scale(3)).isEqualTo(learned).isEqualTo(scale(1));
        forget(1, 3);
        assertThat(scale(3)).isNotEqualTo(learned).isEqualTo(scale(1));
        assertThat(scene.differencesFrom(in)).isEmpty();
    }

    @Test
    void an_empty_first_slice_and_a_column_that_is_constant_at_first_wait() {
        List<Sample> constant = IntStream.range(0, 25)
                .mapToObj(_ -> scene.sample(0, 2, EARLY, 1, 0.5, 0, 1))
                .toList();
        in.addAll(constant);
        scene.worker().ingest(constant);
        ingest(25, 3, LATE);

        assertThat(unlearned(scale(2))).isEqualTo(4);
        assertThat(unlearned(scale(3))).isZero();
        assertThat(scene.differencesFrom(in)).isEmpty();
    }

    @Test
    void one_row_is_trained_on_and_never_tells_a_scale() {
        ingest(1, 1, EARLY);

        assertThat(unlearned(scale(3))).isEqualTo(4);
        assertThat(scene.worker().ensemble().probabilities(ROW, 1)).hasSize(1);
    }

    @Test
    void a_wiped_shard_that_is_filled_again_learns_from_what_came_then() {
        ingest(30, 1, EARLY);
        forget(1, 30);
        assertThat(scene.worker().ensemble().voters()).isZero();

        ingest(30, 1, LATE);
        assertThat(scene.differencesFrom(in)).isEmpty();
    }

    /** A healing that stops after step 1 leaves a new scale there, and the old one in step 3, which serves. */
    @Test
    void a_stale_step_serves_with_the_scale_that_it_was_trained_with() {
        float[] before = answerOfThreeSlices();
        Bytes trained = scale(3);
        List<Sample> late = goStale();

        assertThat(scale(3)).isEqualTo(trained);
        assertThat(scale(1)).as("the scale that step 3 must not take").isNotEqualTo(trained);
        assertThat(answer()).isEqualTo(before);

        scene.worker().heal();
        in.addAll(late);
        assertThat(answer()).isNotEqualTo(before);
        assertThat(scene.differencesFrom(in)).isEmpty();
    }

    @Test
    void a_stale_step_that_takes_the_scale_of_step_1_is_noticed() {
        float[] before = answerOfThreeSlices();
        goStale();
        plantScaleOfFirstStep();

        assertThat(scale(3)).isEqualTo(scale(1));
        assertThat(answer()).isNotEqualTo(before);
    }

    private float[] answerOfThreeSlices() {
        IntStream.rangeClosed(1, 3).forEach(slice -> ingest(25, slice, EARLY));
        return answer();
    }

    /** Late samples of slice 1 give step 1 another scale. */
    private List<Sample> goStale() {
        List<Sample> late = samples(25, 1, LATE);
        scene.worker().ingest(late);
        stopAfterFirstStep();
        return late;
    }

    /** Puts the scale of step 1 before the network of step 3. */
    private void plantScaleOfFirstStep() {
        CheckpointEntry last = checkpoint(3);
        byte[] planted = blobs().parameters(last.parameters()).toArray();
        scale(1).toBuffer().get(planted, 0, SCALE_BYTES);
        CheckpointBlobs.Sealed sealed = blobs().seal(
                        new CheckpointBlobs.Place(
                                scene.model().blobs(0), scene.row(0).epoch(), 99),
                        new CheckpointParts(
                                Bytes.owning(planted), blobs().read(last).state()));
        scene.home().ports().blobs().put(sealed.blobs());
        CheckpointEntry changed =
                new CheckpointEntry(last.key(), sealed.parameters(), last.state(), last.visits(), true);
        scene.tamper(0, manifest -> manifest.withCheckpoint(3, changed));
    }

    private void stopAfterFirstStep() {
        new Flush(scene.home().ports(), scene.model()).shards(List.of(0));
        while (scene.home().starts().isEmpty()) {
            scene.worker().reconcile();
        }
        RunId run = new RunId(scene.model().name(), 0, scene.row(0).epoch());
        assertThatIllegalStateException().isThrownBy(() -> scene.worker().work(run, new HealProgress() {
            @Override
            public void stepFinished(int shard, int step) {
                throw new IllegalStateException("stopped");
            }
        }));
    }

    private float[] answer() {
        return scene.worker().ensemble().probabilities(ROW, 1).getFirst();
    }

    /** Ingests samples of a slice around a time, and heals. */
    private void ingest(int count, int slice, double time) {
        List<Sample> samples = samples(count, slice, time);
        in.addAll(samples);
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    private List<Sample> samples(int count, int slice, double time) {
        return IntStream.range(0, count)
                .mapToObj(i -> scene.sample(0, slice, time + i * 1e9, i - 10, i * 0.1, 0, i % 4))
                .toList();
    }

    /** Forgets the first samples of a slice, and heals. */
    private void forget(int slice, int count) {
        List<Sample> forgotten = in.stream()
                .filter(sample -> scene.model()
                                .placement()
                                .locate(SampleUnit.of(sample.id(), sample.subject()), 0)
                                .slice()
                        == slice)
                .limit(count)
                .toList();
        in.removeAll(forgotten);
        scene.worker().accept(scene.ids(forgotten));
        scene.worker().heal();
    }

    /** The scale in the parameters of a step. */
    private Bytes scale(int step) {
        return Bytes.copyOf(blobs().parameters(checkpoint(step).parameters()).toArray(), 0, SCALE_BYTES);
    }

    private CheckpointEntry checkpoint(int step) {
        return scene.shard(0).manifest().checkpoints().get(step - 1);
    }

    private CheckpointBlobs blobs() {
        return new CheckpointBlobs(
                scene.home().ports().blobs(), scene.home().ports().random());
    }

    /** Inputs of a scale without deviation. */
    private static long unlearned(Bytes scale) {
        return IntStream.range(0, 4)
                .filter(input -> scale.toBuffer().getDouble((2 * input + 1) * Double.BYTES) == 0)
                .count();
    }
}
