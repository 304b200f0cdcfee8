package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.cost.SliceCounts;
import dev.sisa.core.data.Sample;
import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Listings;
import dev.sisa.core.port.Ports;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invariant 8: training and healing visit as many samples as the schedule says of the counts, and no others. */
final class CountedVisitsTest {

    private static final int WORLDS = 40;
    private static final int REQUESTS = 3;

    @Test
    void healing_visits_what_the_counts_say() {
        for (long seed = 0; seed < WORLDS; seed++) {
            Life life = new Life(seed);
            assertThat(life.engine.takeVisits()).as("training, seed %s", seed).isEqualTo(life.counts.trainingVisits());
            long expected = life.forget();
            assertThat(life.engine.takeVisits()).as("healing, seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void a_checkpoint_that_is_needlessly_redone_is_noticed() {
        int noticed = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            Life life = new Life(seed);
            life.engine.takeVisits();
            life.loseAllCheckpoints();
            noticed += life.forget() == life.engine.takeVisits() ? 0 : 1;
        }
        assertThat(noticed).isEqualTo(WORLDS);
    }

    /** A model that was trained on its whole population, beside its counts. */
    private static final class Life {

        private final World world;
        private final MemoryHome home;
        private final CountingEngine engine = new CountingEngine(new FoldEngine());
        private final Worker worker;
        private final SliceCounts counts;

        Life(long seed) {
            world = World.random(seed);
            home = new MemoryHome(seed);
            worker = new Worker(home, home.ports(), world.model(), new Worker.Algorithm(engine, FoldEngine::forward));
            counts = new SliceCounts(
                    world.model().spec().training().layout(),
                    world.model().spec().training().passes());
            world.population().forEach(sample -> counts.add(place(sample)));
            worker.ingest(world.population());
            worker.heal();
        }

        /** Forgets some samples; returns the visits that healing should take. */
        long forget() {
            List<Sample> forgotten = world.population().subList(0, REQUESTS);
            worker.accept(world.ids(forgotten));
            worker.heal();
            return counts.forget(forgotten.stream().map(this::place).toList());
        }

        void loseAllCheckpoints() {
            Ports ports = home.ports();
            ports.blobs().delete(Listings.keys(ports.blobs(), "ckpt/"));
        }

        private Location place(Sample sample) {
            Model model = world.model();
            return model.placement().locate(SampleUnit.of(sample.id(), sample.subject()), sample.prior());
        }
    }
}
