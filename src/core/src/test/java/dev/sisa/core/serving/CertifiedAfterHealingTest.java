package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.simulation.LearnedWorld;
import dev.sisa.core.simulation.World;
import dev.sisa.core.spec.Aggregation;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random worlds in which some shards are rolled back or out of the vote, by requests, by late samples and by damage: what is
 * called certified then must be what is answered after healing. Half of them have constituents that are always sure, so that
 * leads meet the bound exactly.
 */
final class CertifiedAfterHealingTest {

    private static final int WORLDS = 160;
    private static final int CLASSES = 2;
    private static final List<DegradedLife.Fate> FATES = fates(World::random);
    private static final List<DegradedLife.Fate> LEARNED = fates(LearnedWorld::random);

    /** Whether a label is declared safe. */
    private interface Rule {
        boolean certified(Ensemble ensemble, PredictionSet predictionSet);
    }

    /**
     * The outcome of a rule.
     *
     * @param kept certified labels of degraded models that healing left as they were
     * @param broken those that it changed
     * @param doubtful labels that were not certified and changed
     */
    private record Verdict(int kept, int broken, int doubtful) {

        Verdict plus(Verdict other) {
            return new Verdict(kept + other.kept, broken + other.broken, doubtful + other.doubtful);
        }
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void a_certified_label_outlasts_healing(Aggregation aggregation) {
        requireKept(verdict(FATES, aggregation, CertifiedAfterHealingTest::certified));
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void it_does_so_where_constituents_learned_their_scales(Aggregation aggregation) {
        requireKept(verdict(LEARNED, aggregation, CertifiedAfterHealingTest::certified));
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void a_rule_that_takes_a_lead_of_just_the_missing_votes_is_caught(Aggregation aggregation) {
        Rule loose = (_, predictionSet) -> lead(aggregation, predictionSet.complete()) >= predictionSet.incomplete();

        assertThat(verdict(FATES, aggregation, loose).broken()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void a_rule_that_counts_rolled_back_constituents_as_untouched_is_caught(Aggregation aggregation) {
        Rule trusting = (ensemble, predictionSet) -> {
            int out = predictionSet.incomplete()
                    - (predictionSet.all().size() - predictionSet.complete().size());
            return ensemble.decide(new PredictionSet(predictionSet.all(), predictionSet.all(), out))
                    .certified();
        };

        assertThat(verdict(FATES, aggregation, trusting).broken()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void a_rule_that_forgets_who_is_out_of_the_vote_is_caught(Aggregation aggregation) {
        Rule blind = (ensemble, predictionSet) -> {
            int rolledBack =
                    predictionSet.all().size() - predictionSet.complete().size();
            return ensemble.decide(new PredictionSet(predictionSet.complete(), predictionSet.all(), rolledBack))
                    .certified();
        };

        assertThat(verdict(FATES, aggregation, blind).broken()).isPositive();
    }

    private static List<DegradedLife.Fate> fates(LongFunction<World> worlds) {
        return LongStream.range(0, WORLDS)
                .mapToObj(seed -> new DegradedLife(seed, worlds.apply(seed)).fates())
                .flatMap(List::stream)
                .toList();
    }

    private static boolean certified(Ensemble ensemble, PredictionSet predictionSet) {
        return ensemble.decide(predictionSet).certified();
    }

    private static void requireKept(Verdict verdict) {
        assertThat(verdict.broken()).isZero();
        assertThat(verdict.kept()).isGreaterThan(500);
        assertThat(verdict.doubtful()).isGreaterThan(500);
    }

    private static Verdict verdict(List<DegradedLife.Fate> fates, Aggregation aggregation, Rule rule) {
        Ensemble ensemble = new Ensemble(aggregation, CLASSES);
        return fates.stream().map(fate -> verdict(ensemble, rule, fate)).reduce(new Verdict(0, 0, 0), Verdict::plus);
    }

    private static Verdict verdict(Ensemble ensemble, Rule rule, DegradedLife.Fate fate) {
        boolean same = ensemble.decide(fate.before()).label()
                == ensemble.decide(fate.after()).label();
        boolean certified = rule.certified(ensemble, fate.before());
        return new Verdict(certified && same ? 1 : 0, certified && !same ? 1 : 0, !certified && !same ? 1 : 0);
    }

    private static double lead(Aggregation aggregation, List<ConstituentPrediction> predictions) {
        double sum = 0;
        for (ConstituentPrediction constituentPrediction : predictions) {
            sum += switch (aggregation) {
                case MAJORITY -> 1 - 2 * constituentPrediction.label();
                case MEAN -> constituentPrediction.probability(0) - constituentPrediction.probability(1);
            };
        }
        return Math.abs(sum);
    }
}
