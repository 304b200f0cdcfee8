package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.healing.BalanceRule;
import dev.sisa.core.healing.LearningRules;
import dev.sisa.core.model.Model;
import dev.sisa.core.scaling.ScaleRule;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.shard.SliceStream;
import dev.sisa.core.slice.SliceRow;
import dev.sisa.core.training.LossWeights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Lives of models that balance their classes, and what they show of counts that break the guarantee. */
final class BalancedHistoryTest {

    private static final int FEW = 20;

    @Test
    void any_history_ends_where_the_survivors_alone_would() {
        Counted counted = new Counted();
        Strength.BALANCED_LIVES.live(
                getClass(), seed -> assertThat(differences(_ -> counted, seed)).isEmpty());

        if (Strength.BALANCED_LIVES.covers()) {
            assertThat(counted.uneven).as("steps of uneven classes").hasPositiveValue();
            assertThat(counted.single).as("steps of one class").hasPositiveValue();
        }
    }

    @Test
    void counts_of_the_whole_shard_are_noticed() {
        assertThat(differencesOfFew(home -> new Elsewhere(home, shard -> shard)))
                .anyMatch(difference -> difference.contains("the parameters of step"));
    }

    @Test
    void counts_of_another_shard_are_noticed() {
        assertThat(differencesOfFew(home -> new Elsewhere(home, shard -> shard == 0 ? 1 : 0)))
                .anyMatch(difference -> difference.contains("the parameters of step"));
    }

    @Test
    void counts_that_are_kept_after_a_deletion_are_noticed() {
        assertThat(differencesOfFew(_ -> new Keeping()))
                .anyMatch(difference -> difference.contains("the parameters of step"));
    }

    /** A rule, perhaps one that looks where it should not. */
    private interface Plant {
        BalanceRule in(Supplier<Stored> home);
    }

    /** A home and its model, as a rule can see them only by breaking the guarantee. */
    private record Stored(MemoryHome home, Model model) {

        long[] rows(int shard) {
            long[] rows = new long[model.shape().classes()];
            model.shardsIn(home.ports()).read(shard).manifest().slices().forEach(slice -> count(slice, rows));
            return rows;
        }

        private void count(SliceEntry slice, long[] rows) {
            try (SliceStream stream = model.slices(home.ports()).open(slice)) {
                for (Optional<SliceRow> row = stream.next(); row.isPresent(); row = stream.next()) {
                    rows[row.get().label()]++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> differencesOfFew(Plant plant) {
        return LongStream.range(0, FEW)
                .mapToObj(seed -> differences(plant, seed))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> differences(Plant plant, long seed) {
        World world = BalancedWorld.random(seed);
        AtomicReference<MemoryHome> home = new AtomicReference<>(new MemoryHome(seed));
        History history = new History(seed, world, algorithm(plant.in(() -> new Stored(home.get(), world.model()))));
        home.set(history.home());
        history.live();
        MemoryHome fresh = new MemoryHome(seed);
        Worker alone = new Worker(
                fresh, fresh.ports(), world.model(), algorithm(plant.in(() -> new Stored(fresh, world.model()))));
        alone.ingest(history.survivors());
        alone.heal();
        return history.differences(fresh);
    }

    private static Worker.Algorithm algorithm(BalanceRule rule) {
        return new Worker.Algorithm(new FoldEngine(), FoldEngine::forward, new LearningRules(ScaleRule.OWN_ROWS, rule));
    }

    /** Counts all slices of a shard, whichever step asks. */
    private record Elsewhere(Supplier<Stored> home, IntUnaryOperator counted) implements BalanceRule {

        @Override
        public LossWeights weigh(int shard, long[] rows) {
            return LossWeights.balanced(home.get().rows(counted.applyAsInt(shard)));
        }
    }

    /** Counts what comes, and not what goes. */
    private static final class Keeping implements BalanceRule {

        private final Map<Integer, long[]> kept = new HashMap<>();

        @Override
        public LossWeights weigh(int shard, long[] rows) {
            long[] most = kept.computeIfAbsent(shard, _ -> rows.clone());
            Arrays.setAll(most, label -> Math.max(most[label], rows[label]));
            return LossWeights.balanced(most);
        }
    }

    /** The rule of production, with a count of what it met. */
    private static final class Counted implements BalanceRule {

        private final AtomicInteger uneven = new AtomicInteger();
        private final AtomicInteger single = new AtomicInteger();

        @Override
        public LossWeights weigh(int shard, long[] rows) {
            boolean both = rows[0] > 0 && rows[1] > 0;
            uneven.addAndGet(both && rows[0] != rows[1] ? 1 : 0);
            single.addAndGet(both ? 0 : 1);
            return BalanceRule.OWN_ROWS.weigh(shard, rows);
        }
    }
}
