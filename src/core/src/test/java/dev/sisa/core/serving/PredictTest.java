package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.spec.Aggregation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings are counted, and so are forward passes that are made: a call must be cheap when nothing changed. */
final class PredictTest {

    private static final double[] ROW = {1, 2, 3, 4};

    private final Scene scene = new Scene(2, 2);
    private final Sample first = scene.sample(0, 1);
    private final Sample second = scene.sample(0, 2);
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final Witness witness =
            new Witness(scene, () -> Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run));
    private int loads;
    private final Predict predict = new Predict(
            witness.installation((shape, parameters) -> {
                loads++;
                return witness.installation().serving().of(shape, parameters);
            }),
            scene.model());

    @BeforeEach
    void train() {
        scene.worker().ingest(List.of(first, second, scene.sample(1, 1), scene.sample(1, 2)));
        scene.worker().heal();
    }

    @Test
    void a_call_reads_the_rows_once_and_loads_only_what_changed() {
        Answer healed = answer();
        assertThat(answer()).isEqualTo(healed);
        assertThat(witness.readings()).isEqualTo(2);
        assertThat(loads).isEqualTo(2);

        witness.accept(List.of(second));
        assertThat(answer().modelVersion()).isNotEqualTo(healed.modelVersion());
        assertThat(loads).isEqualTo(3);
    }

    @Test
    void a_call_of_a_second_is_answered_as_it_was_read() {
        after(1, () -> {
            witness.tick(Duration.ofSeconds(1));
            witness.accept(List.of(first));
        });

        assertThat(answer().voters()).isEqualTo(2);
        assertThat(witness.readings()).isEqualTo(1);
    }

    @Test
    void a_longer_call_reads_again_and_begins_anew_if_a_request_came() {
        after(1, () -> {
            witness.tick(Duration.ofMillis(1_001));
            witness.accept(List.of(first));
        });

        assertThat(answer().voters()).isEqualTo(1);
        assertThat(witness.readings()).isEqualTo(3);
    }

    @Test
    void a_longer_call_stands_if_nothing_it_used_was_touched() {
        witness.accept(List.of(second));
        after(1, () -> {
            witness.tick(Duration.ofHours(1));
            scene.worker().heal();
        });

        assertThat(answer().degraded()).as("as read before the healing").isTrue();
        assertThat(witness.readings()).isEqualTo(2);
    }

    @Test
    void a_longer_call_begins_anew_if_what_it_calls_settled_is_not() {
        after(1, () -> {
            witness.tick(Duration.ofMillis(1_001));
            scene.worker().ingest(List.of(scene.sample(1, 2)));
        });

        assertThat(answer().degraded()).isTrue();
    }

    @Test
    void a_clock_that_was_put_back_says_nothing() {
        after(1, () -> {
            witness.tick(Duration.ofMinutes(-5));
            witness.accept(List.of(first));
        });

        assertThat(answer().voters()).isEqualTo(1);
    }

    @Test
    void parameters_that_are_destroyed_between_reading_and_loading_are_looked_for_again() {
        after(0, () -> {
            witness.accept(List.of(first));
            scene.worker().heal();
        });

        assertThat(answer().voters()).isEqualTo(2);
        assertThat(witness.readings()).isEqualTo(2);
    }

    /** Something happens after the reading of the rows and so many constituents that speak. */
    private void after(int spoken, Runnable event) {
        for (int i = 0; i < spoken; i++) {
            meanwhile.add(() -> {});
        }
        meanwhile.add(event);
    }

    private Answer answer() {
        AnswerRules anyhow = new AnswerRules(0, false);
        PredictionResult predictionResult =
                predict.results(Aggregation.MAJORITY, anyhow, ROW, 1).getFirst();
        assertThat(witness.saw(predictionResult)).isFalse();
        return ((PredictionResult.Answered) predictionResult).answer();
    }
}
