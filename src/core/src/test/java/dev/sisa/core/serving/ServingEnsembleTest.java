package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.spec.Aggregation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ServingEnsembleTest {

    private static final double[] ROW = {1, 2, 3, 4};
    private static final AnswerRules ANYHOW = new AnswerRules(0, false);

    private final Scene scene = new Scene(2, 3);
    private final Sample first = scene.sample(0, 1);
    private final Sample second = scene.sample(0, 2);
    private final Sample third = scene.sample(0, 3);

    @BeforeEach
    void train() {
        scene.worker().ingest(List.of(first, second, third, scene.sample(1, 1), scene.sample(1, 2)));
        scene.worker().heal();
    }

    @Test
    void a_healed_model_answers_with_all_it_has() {
        Answer answer = answer();

        assertThat(answer.voters()).isEqualTo(2);
        assertThat(answer.degraded()).isFalse();
        assertThat(answer.certified()).isTrue();
    }

    @Test
    void from_the_accept_on_a_constituent_answers_from_before_the_sample() {
        float[] before = probabilitiesOfShard0();
        float[] untainted = forward(1);
        scene.worker().accept(scene.ids(List.of(second)));

        assertThat(scene.shard(0).servingStep()).isEqualTo(1);
        assertThat(probabilitiesOfShard0()).isEqualTo(untainted).isNotEqualTo(before);
        assertThat(answer().degraded()).isTrue();
    }

    @Test
    void a_constituent_that_saw_the_sample_from_the_start_is_out_of_the_vote() {
        scene.worker().accept(scene.ids(List.of(first)));

        assertThat(scene.shard(0).servingStep()).isZero();
        ServingEnsemble ensemble = scene.worker().ensemble();
        assertThat(ensemble.voters()).isEqualTo(1);
        assertThat(ensemble.incomplete()).isEqualTo(1);
    }

    @Test
    void steps_without_visits_and_parameters_that_are_not_finite_are_never_served() {
        CheckpointEntry untrained = CheckpointEntry.untrained(key());
        CheckpointEntry sound = new CheckpointEntry(key(), new NamedBlob("p", "n"), NamedBlob.NONE, 3, true);
        CheckpointEntry overflown = new CheckpointEntry(key(), new NamedBlob("p", "n"), NamedBlob.NONE, 3, false);

        assertThat(servingStep(untrained, untrained, untrained)).isZero();
        assertThat(servingStep(untrained, sound, overflown)).isEqualTo(2);
        assertThat(servingStep(overflown, overflown, overflown)).isZero();
        assertThat(servingStep(sound, sound, sound)).isEqualTo(3);
    }

    @Test
    void a_damaged_checkpoint_falls_back_to_the_one_before_and_counts_as_incomplete() {
        float[] earlier = forward(2);
        damage(scene.shard(0).manifest().checkpoints().get(2).parameters().key());

        assertThat(probabilitiesOfShard0()).isEqualTo(earlier);
        assertThat(scene.worker().ensemble().incomplete()).isEqualTo(1);
        assertThat(answer().degraded()).isTrue();
        scene.worker().heal();
        assertThat(scene.worker().ensemble().incomplete()).isZero();
        assertThat(scene.leftovers(List.of())).isEmpty();
    }

    @Test
    void with_all_checkpoints_damaged_a_constituent_is_out_of_the_vote() {
        scene.shard(0)
                .manifest()
                .checkpoints()
                .forEach(entry -> damage(entry.parameters().key()));

        assertThat(scene.worker().ensemble().voters()).isEqualTo(1);
        assertThat(scene.worker().ensemble().incomplete()).isEqualTo(1);
    }

    @Test
    void new_samples_make_a_constituent_unsettled_while_it_keeps_answering() {
        float[] before = probabilitiesOfShard0();
        scene.worker().ingest(List.of(scene.sample(0, 2)));

        assertThat(probabilitiesOfShard0()).isEqualTo(before);
        assertThat(scene.worker().ensemble().incomplete()).isEqualTo(1);
    }

    @Test
    void what_another_engine_trained_is_incomplete() {
        ServingEnsemble ensemble = ServingEnsemble.load(
                scene.home().installation(scene.home().ports(), FoldEngine::forward, "fold/2"), scene.model());

        assertThat(ensemble.voters()).isEqualTo(2);
        assertThat(ensemble.incomplete()).isEqualTo(2);
    }

    @Test
    void a_loaded_ensemble_keeps_answering_from_its_moment() {
        ServingEnsemble loaded = scene.worker().ensemble();
        float[] before = loaded.probabilities(ROW, 1).getFirst();
        scene.worker().accept(scene.ids(List.of(first, second, third)));
        scene.worker().heal();

        assertThat(loaded.probabilities(ROW, 1).getFirst()).isEqualTo(before);
        assertThat(scene.worker().ensemble().voters()).isEqualTo(1);
    }

    @Test
    void without_a_constituent_there_is_no_answer() {
        scene.shard(0)
                .manifest()
                .checkpoints()
                .forEach(entry -> damage(entry.parameters().key()));
        scene.shard(1)
                .manifest()
                .checkpoints()
                .forEach(entry -> damage(entry.parameters().key()));

        assertThat(result(ANYHOW)).isEqualTo(new PredictionResult.Refused(new PredictionResult.Refusal.NoVoters()));
    }

    @Test
    void features_must_be_so_many_and_finite() {
        ServingEnsemble ensemble = scene.worker().ensemble();

        assertThatThrownBy(() -> ensemble.results(Aggregation.MEAN, ANYHOW, ROW, 2))
                .hasMessage("2 samples of 4 features cannot have 4 values");
        assertThatThrownBy(() -> ensemble.results(Aggregation.MEAN, ANYHOW, new double[] {1, 2, 3, Double.NaN}, 1))
                .hasMessage("features must be finite, not NaN");
    }

    private Answer answer() {
        return ((PredictionResult.Answered) result(ANYHOW)).answer();
    }

    private PredictionResult result(AnswerRules rules) {
        return scene.worker()
                .ensemble()
                .results(Aggregation.MAJORITY, rules, ROW, 1)
                .getFirst();
    }

    private float[] probabilitiesOfShard0() {
        return scene.worker().ensemble().probabilities(ROW, 1).getFirst();
    }

    /** The answer of the checkpoint of a step of shard 0. */
    private float[] forward(int step) {
        NamedBlob blob = scene.shard(0).manifest().checkpoints().get(step - 1).parameters();
        Bytes parameters = new CheckpointBlobs(
                        scene.home().ports().blobs(), scene.home().ports().random())
                .parameters(blob);
        return FoldEngine.forward(scene.model().shape(), parameters).probabilities(new float[] {1, 2, 3, 4}, 1);
    }

    private void damage(String key) {
        BlobStore blobs = scene.home().ports().blobs();
        blobs.delete(List.of(key));
        blobs.put(key, BlobContent.of(Bytes.ofText("damaged")));
    }

    private int servingStep(CheckpointEntry... checkpoints) {
        scene.tamper(0, manifest -> new Manifest(manifest.slices(), List.of(checkpoints)));
        return scene.shard(0).servingStep();
    }

    private static Bytes key() {
        return Bytes.ofText("key");
    }
}
