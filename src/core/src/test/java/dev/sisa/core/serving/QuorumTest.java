package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.spec.Aggregation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When too few constituents know enough: five shards of four slices, a sample in each, and a floor of 60 %. */
final class QuorumTest {

    private static final int SHARDS = 5;
    private static final int SLICES = 4;
    private static final int ROWS = 64;

    private final Scene scene = new Scene(SHARDS, SLICES);
    private final Map<Integer, List<Sample>> samples = new TreeMap<>();

    @Test
    void exactly_at_the_floor_every_row_is_answered() {
        train(SHARDS);
        forget(1, 0, 1);

        assertThat(results(AnswerRules.USUAL)).hasOnlyElementsOfType(PredictionResult.Answered.class);
    }

    @Test
    void below_the_floor_what_is_not_certified_is_refused() {
        train(SHARDS);
        forget(1, 0, 1, 2);

        assertThat(results(AnswerRules.USUAL)).containsOnly(belowQuorum(2, 3));
        assertThat(results(new AnswerRules(0.4, false))).hasOnlyElementsOfType(PredictionResult.Answered.class);
    }

    @Test
    void below_the_floor_what_is_certified_is_answered() {
        train(SHARDS);
        forget(1, 0);

        List<PredictionResult> results = results(new AnswerRules(1, false));
        assertThat(results)
                .contains(belowQuorum(4, 5))
                .hasAtLeastOneElementOfType(PredictionResult.Answered.class)
                .allMatch(predictionResult ->
                        !(predictionResult instanceof PredictionResult.Answered(Answer answer)) || answer.certified());
    }

    @Test
    void who_stands_at_half_the_steps_counts() {
        train(SHARDS);
        forget(3, 0, 1, 2);

        assertThat(scene.shard(0).servingStep()).isEqualTo(2);
        assertThat(results(AnswerRules.USUAL)).hasOnlyElementsOfType(PredictionResult.Answered.class);
    }

    @Test
    void who_is_rolled_back_below_half_the_steps_votes_but_does_not_count() {
        train(SHARDS);
        forget(2, 0, 1, 2);

        assertThat(scene.shard(0).servingStep()).isEqualTo(1);
        assertThat(results(AnswerRules.USUAL)).containsOnly(belowQuorum(2, 3));
        assertThat(results(new AnswerRules(0.4, false))).allSatisfy(predictionResult -> assertThat(
                        ((PredictionResult.Answered) predictionResult).answer().voters())
                .isEqualTo(SHARDS));
    }

    @Test
    void an_empty_shard_counts_neither_way() {
        train(3);
        forget(1, 0);

        assertThat(results(AnswerRules.USUAL)).hasOnlyElementsOfType(PredictionResult.Answered.class);
        forget(1, 1);
        assertThat(results(AnswerRules.USUAL)).containsOnly(belowQuorum(1, 2));
    }

    @Test
    void a_shard_that_lost_all_its_samples_does_not_count_for_the_quorum() {
        train(3);
        scene.worker().accept(scene.ids(samples.getOrDefault(0, List.of())));
        scene.worker().heal();

        assertThat(results(new AnswerRules(1, false))).allSatisfy(predictionResult -> assertThat(
                        ((PredictionResult.Answered) predictionResult).answer().certified())
                .isTrue());
    }

    @Test
    void with_all_out_of_the_vote_there_is_no_answer_until_healing_and_then_there_is() {
        train(SHARDS);
        forget(1, 0, 1, 2, 3, 4);

        assertThat(results(new AnswerRules(0, false)))
                .containsOnly(new PredictionResult.Refused(new PredictionResult.Refusal.NoVoters()));
        scene.worker().heal();
        assertThat(results(AnswerRules.USUAL)).hasOnlyElementsOfType(PredictionResult.Answered.class);
    }

    @Test
    void with_all_samples_deleted_the_model_is_gone() {
        train(SHARDS);
        samples.values().forEach(requested -> scene.worker().accept(scene.ids(requested)));
        assertThat(results(AnswerRules.USUAL)).hasOnlyElementsOfType(PredictionResult.Refused.class);
        scene.worker().heal();

        assertThat(results(AnswerRules.USUAL)).containsOnly(new PredictionResult.Gone());
    }

    @Test
    void before_it_is_trained_a_model_does_not_answer() {
        scene.worker().ingest(List.of(scene.sample(0, 1)));

        assertThat(results(AnswerRules.USUAL)).hasOnlyElementsOfType(PredictionResult.Refused.class);
    }

    private static PredictionResult belowQuorum(int counted, int needed) {
        return new PredictionResult.Refused(new PredictionResult.Refusal.BelowQuorum(counted, needed));
    }

    /** With a sample in each slice of the first shards. */
    private void train(int shards) {
        for (int shard = 0; shard < shards; shard++) {
            List<Sample> mine = new ArrayList<>();
            for (int slice = 1; slice <= SLICES; slice++) {
                mine.add(scene.sample(shard, slice));
            }
            samples.put(shard, mine);
        }
        scene.worker().ingest(samples.values().stream().flatMap(List::stream).toList());
        scene.worker().heal();
    }

    private void forget(int slice, int... shards) {
        for (int shard : shards) {
            Sample sample = samples.getOrDefault(shard, List.of()).get(slice - 1);
            scene.worker().accept(scene.ids(List.of(sample)));
        }
    }

    private List<PredictionResult> results(AnswerRules rules) {
        double[] features = new double[ROWS * 4];
        IntStream.range(0, features.length).forEach(i -> features[i] = i);
        return scene.worker().ensemble().results(Aggregation.MAJORITY, rules, features, ROWS);
    }
}
