package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Strength;
import dev.sisa.core.spec.Aggregation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * I10: no answer comes from parameters that a request had tainted before the answer's last reading of the rows, nor from any
 * that were tainted over a second ago. Requests and healings come between calls and in the middle of them.
 */
final class UntaintedAnswersTest {

    private static final int LIVES = Strength.ANSWERED_LIVES.number();
    private static final int ASKED = 12;
    private static final AnswerRules ANYHOW = new AnswerRules(0, false);

    /** Answers call after call. */
    private interface Reader {
        List<PredictionResult> results(double[] row);
    }

    private interface Maker {
        Reader of(Installation installation, Model model);
    }

    @Test
    void a_tainted_answer_is_never_given() {
        Count count = lives((installation, model) -> {
            Predict predict = new Predict(installation, model);
            return row -> predict.results(Aggregation.MAJORITY, ANYHOW, row, 1);
        });

        assertThat(count.tainted).isZero();
        assertThat(count.answered).isGreaterThan(LIVES * ASKED / 2);
        assertThat(count.disturbed).as("requests in the middle of a call").isGreaterThan(LIVES);
        assertThat(count.readings).as("calls that read again").isGreaterThan(LIVES * ASKED + LIVES);
    }

    @Test
    void a_reader_that_keeps_its_rows_for_longer_than_the_call_is_caught() {
        Count count = lives((installation, model) -> {
            ServingEnsemble kept = ServingEnsemble.load(installation, model);
            return row -> kept.results(Aggregation.MAJORITY, ANYHOW, row, 1);
        });

        assertThat(count.tainted).isPositive();
    }

    @Test
    void a_reader_that_reads_once_however_long_the_call_runs_is_caught() {
        Count count = lives((installation, model) ->
                row -> ServingEnsemble.load(installation, model).results(Aggregation.MAJORITY, ANYHOW, row, 1));

        assertThat(count.tainted).isPositive();
    }

    private static Count lives(Maker maker) {
        Count count = new Count();
        for (long seed = 0; seed < LIVES; seed++) {
            new Life(seed, count).live(maker);
        }
        return count;
    }

    private static final class Count {
        private int answered;
        private int tainted;
        private int disturbed;
        private int readings;
    }

    private static final class Life {

        private final Scene scene = new Scene(3, 4);
        private final Witness witness = new Witness(scene, this::meanwhile);
        private final List<Sample> samples = new ArrayList<>(scene.samples(30));
        private final Random random;
        private final Count count;

        Life(long seed, Count count) {
            this.random = new Random(seed);
            this.count = count;
        }

        void live(Maker maker) {
            scene.worker().ingest(samples);
            scene.worker().heal();
            Reader reader = maker.of(witness.installation(), scene.model());
            for (int call = 0; call < ASKED; call++) {
                switch (random.nextInt(4)) {
                    case 0 -> forgetOne();
                    case 1 -> scene.worker().heal();
                    default -> witness.tick(Duration.ofSeconds(1));
                }
                PredictionResult predictionResult = reader.results(new double[] {random.nextFloat(), 0, 0, 0})
                        .getFirst();
                count.answered += predictionResult instanceof PredictionResult.Answered ? 1 : 0;
                count.tainted += witness.saw(predictionResult) ? 1 : 0;
            }
            count.readings += witness.readings();
        }

        private void meanwhile() {
            witness.tick(Duration.ofMillis(random.nextInt(4) == 0 ? 700 : 1));
            switch (random.nextInt(8)) {
                case 0 -> {
                    count.disturbed++;
                    forgetOne();
                }
                case 1 -> scene.worker().heal();
                default -> {}
            }
        }

        private void forgetOne() {
            if (!samples.isEmpty()) {
                witness.accept(List.of(samples.removeLast()));
            }
        }
    }
}
