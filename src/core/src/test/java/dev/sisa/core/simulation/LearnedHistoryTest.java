package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.healing.BalanceRule;
import dev.sisa.core.healing.LearningRules;
import dev.sisa.core.scaling.ColumnScale;
import dev.sisa.core.scaling.ScaleRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Lives of models that learn their scales, and what they show of rules that break the guarantee. */
final class LearnedHistoryTest {

    private static final int FEW = 20;

    @Test
    void any_history_ends_where_the_survivors_alone_would() {
        Counted counted = new Counted();
        Strength.LEARNED_LIVES.live(
                getClass(), seed -> assertThat(differences(() -> counted, seed)).isEmpty());

        if (Strength.LEARNED_LIVES.covers()) {
            assertThat(counted.learned).as("scales that were learned").hasPositiveValue();
            assertThat(counted.waited)
                    .as("steps at which one could not be learned yet")
                    .hasPositiveValue();
        }
    }

    @Test
    void statistics_of_all_rows_that_were_ever_seen_are_noticed() {
        assertThat(differencesOfFew(AllRows::new)).isNotEmpty();
    }

    @Test
    void a_scale_that_is_kept_after_a_deletion_is_noticed() {
        assertThat(differencesOfFew(() -> new Keeping(true))).isNotEmpty();
    }

    @Test
    void a_scale_of_another_shard_is_noticed() {
        assertThat(differencesOfFew(() -> new Keeping(false))).isNotEmpty();
    }

    private static List<String> differencesOfFew(Supplier<ScaleRule> rule) {
        return LongStream.range(0, FEW)
                .mapToObj(seed -> differences(rule, seed))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> differences(Supplier<ScaleRule> rule, long seed) {
        History history = new History(seed, LearnedWorld.random(seed), algorithm(rule));
        history.live();
        Twins alone = new Twins(history.world().model(), algorithm(rule));
        return history.differences(alone.fresh(seed, history.survivors()));
    }

    private static Worker.Algorithm algorithm(Supplier<ScaleRule> rule) {
        return new Worker.Algorithm(
                new FoldEngine(), FoldEngine::forward, new LearningRules(rule.get(), BalanceRule.OWN_ROWS));
    }

    /** Breaks the guarantee as constants of a whole file would. */
    private static final class AllRows implements ScaleRule {

        private final Map<Integer, List<Double>> seen = new HashMap<>();

        @Override
        public Optional<ColumnScale> learn(int shard, int input, double[] values) {
            List<Double> all = seen.computeIfAbsent(input, _ -> new ArrayList<>());
            for (double value : values) {
                all.add(value);
            }
            return ColumnScale.of(all.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** Learns once and never again: for each shard, or once for all. */
    private record Keeping(boolean perShard, Map<String, ColumnScale> kept) implements ScaleRule {

        Keeping(boolean perShard) {
            this(perShard, new HashMap<>());
        }

        @Override
        public Optional<ColumnScale> learn(int shard, int input, double[] values) {
            String key = (perShard ? shard : "any") + "/" + input;
            Optional<ColumnScale> known = Optional.ofNullable(kept.get(key)).or(() -> ColumnScale.of(values));
            known.ifPresent(scale -> kept.put(key, scale));
            return known;
        }
    }

    /** The rule of production, with a count of its results. */
    private static final class Counted implements ScaleRule {

        private final AtomicInteger learned = new AtomicInteger();
        private final AtomicInteger waited = new AtomicInteger();

        @Override
        public Optional<ColumnScale> learn(int shard, int input, double[] values) {
            Optional<ColumnScale> scale = ScaleRule.OWN_ROWS.learn(shard, input, values);
            (scale.isPresent() ? learned : waited).incrementAndGet();
            return scale;
        }
    }
}
