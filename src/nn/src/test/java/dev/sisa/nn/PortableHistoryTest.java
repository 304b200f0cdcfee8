package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.model.Model;
import dev.sisa.core.simulation.History;
import dev.sisa.core.simulation.LearnedWorld;
import dev.sisa.core.simulation.Strength;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.TrainingSpec;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random lives of models of real networks, each of which ends byte-equal to a home that only ever saw the survivors. */
final class PortableHistoryTest {

    private final Coverage coverage = new Coverage();

    @Test
    void any_history_ends_where_the_survivors_alone_would() {
        Strength.PORTABLE_LIVES.live(getClass(), this::live);

        if (Strength.PORTABLE_LIVES.covers()) {
            coverage.require();
        }
    }

    @Test
    void one_with_learned_scales_does_too() {
        Strength.LEARNED_LIVES.live(getClass(), seed -> {
            History history = new History(
                    seed,
                    LearnedWorld.random(seed),
                    new Worker.Algorithm(new PortableEngine(), PortableForwardPass::of));
            history.live();
            assertThat(history.differences(history.fresh())).as(history.trace()).isEmpty();
        });
    }

    private void live(long seed) {
        History history = new History(seed, new Worker.Algorithm(new PortableEngine(), PortableForwardPass::of));
        history.live();
        assertThat(history.differences(history.fresh())).as(history.trace()).isEmpty();
        coverage.add(history);
    }

    /** The events of the lives, so that none is missing unnoticed. */
    private static final class Coverage {

        private final Set<Class<?>> updaters = new HashSet<>();
        private final Set<Class<?>> weights = new HashSet<>();
        private final Set<Class<?>> placements = new HashSet<>();
        private final Set<History.Event> events = EnumSet.noneOf(History.Event.class);
        private int shortBatches;
        private int subjects;

        synchronized void add(History history) {
            Model model = history.world().model();
            TrainingSpec training = model.spec().training();
            updaters.add(training.updater().getClass());
            weights.add(training.classWeights().getClass());
            placements.add(training.layout().placement().getClass());
            events.addAll(history.events());
            shortBatches += history.survivors().size() % training.batch() == 0 ? 0 : 1;
            subjects +=
                    history.world().population().stream().map(Sample::subject).anyMatch(subject -> subject.isPresent())
                            ? 1
                            : 0;
            assertThat(model.shards()).isGreaterThanOrEqualTo(3);
            assertThat(model.slices()).isGreaterThanOrEqualTo(4);
            assertThat(history.world().population()).hasSizeGreaterThanOrEqualTo(60);
            assertThat(training.network().hidden().getFirst())
                    .isInstanceOfSatisfying(DenseLayer.class, layer -> assertThat(layer.dropout())
                            .isPositive());
        }

        void require() {
            assertThat(updaters).as("updaters").hasSize(3);
            assertThat(weights).as("weights of the classes").hasSize(3);
            assertThat(placements).as("placements").hasSize(3);
            assertThat(events).containsExactlyInAnyOrder(History.Event.values());
            assertThat(shortBatches).as("lives with short batches").isPositive();
            assertThat(subjects).as("lives with subjects").isPositive();
        }
    }
}
