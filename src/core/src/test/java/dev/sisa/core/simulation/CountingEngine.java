package dev.sisa.core.simulation;

import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.Trainer;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the samples that another engine really gets to see. */
final class CountingEngine implements Engine {

    private final Engine engine;
    private final AtomicLong visits = new AtomicLong();

    CountingEngine(Engine engine) {
        this.engine = engine;
    }

    /** Visits since the last call. */
    long takeVisits() {
        return visits.getAndSet(0);
    }

    @Override
    public String fingerprint() {
        return engine.fingerprint();
    }

    @Override
    public Trainer initial(ConstituentSpec constituent) {
        return new Counting(engine.initial(constituent));
    }

    @Override
    public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
        return new Counting(engine.resume(constituent, checkpoint));
    }

    private final class Counting implements Trainer {

        private final Trainer trainer;

        Counting(Trainer trainer) {
            this.trainer = trainer;
        }

        @Override
        public void fit(Batch batch, long randomKey) {
            visits.addAndGet(batch.size());
            trainer.fit(batch, randomKey);
        }

        @Override
        public Checkpoint checkpoint() {
            return trainer.checkpoint();
        }
    }
}
