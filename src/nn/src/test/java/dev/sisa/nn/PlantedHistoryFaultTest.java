package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.simulation.History;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.Trainer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Engines with a fault that straight training does not show: histories do. */
final class PlantedHistoryFaultTest {

    private static final int SEEDS = 40;

    @Test
    void a_sound_engine_passes() {
        assertThat(differences(new Faulty(Resumption.SOUND, UnaryOperator.identity())))
                .isEmpty();
    }

    @Test
    void an_engine_that_resumes_with_a_new_updater_is_reported() {
        assertThat(differences(new Faulty(Resumption.NEW_UPDATER, UnaryOperator.identity())))
                .anyMatch(difference -> difference.contains("the parameters of step"))
                .anyMatch(difference -> difference.contains("answers differ"));
    }

    @Test
    void an_engine_whose_dropout_counts_batches_since_the_process_began_is_reported() {
        assertThat(differences(new Faulty(Resumption.SOUND, Counting::new)))
                .anyMatch(difference -> difference.contains("the parameters of step"));
    }

    private static List<String> differences(Engine engine) {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> new History(seed, new Worker.Algorithm(engine, PortableForwardPass::of)))
                .flatMap(history -> {
                    history.live();
                    return history.differences(history.fresh()).stream();
                })
                .toList();
    }

    private enum Resumption {
        SOUND,
        NEW_UPDATER
    }

    private record Faulty(Resumption resumption, UnaryOperator<Trainer> fault) implements Engine {

        private static final PortableEngine SOUND = new PortableEngine();

        @Override
        public String fingerprint() {
            return SOUND.fingerprint();
        }

        @Override
        public Trainer initial(ConstituentSpec constituent) {
            return fault.apply(SOUND.initial(constituent));
        }

        @Override
        public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
            Checkpoint kept =
                    switch (resumption) {
                        case SOUND -> checkpoint;
                        case NEW_UPDATER ->
                            new Checkpoint(
                                    checkpoint.parameters(),
                                    SOUND.initial(constituent).checkpoint().state());
                    };
            return fault.apply(SOUND.resume(constituent, kept));
        }
    }

    /** Ignores the batch's random key, and the step in it, for a count of its own. */
    private static final class Counting implements Trainer {

        private final Trainer sound;
        private long batches;

        Counting(Trainer sound) {
            this.sound = sound;
        }

        @Override
        public void fit(Batch batch, long randomKey) {
            sound.fit(batch, batches++);
        }

        @Override
        public Checkpoint checkpoint() {
            return sound.checkpoint();
        }
    }
}
