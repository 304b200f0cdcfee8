package dev.sisa.core.simulation.unrest;

import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.Trainer;
import java.util.BitSet;

/** The folding engine, noting which samples each checkpoint saw. */
final class SeeingEngine implements Engine {

    private final Engine engine = new FoldEngine();
    private final Sightings sightings;

    SeeingEngine(Sightings sightings) {
        this.sightings = sightings;
    }

    @Override
    public String fingerprint() {
        return engine.fingerprint();
    }

    @Override
    public Trainer initial(ConstituentSpec constituent) {
        return new Seeing(engine.initial(constituent), new BitSet());
    }

    @Override
    public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
        return new Seeing(engine.resume(constituent, checkpoint), sightings.before(checkpoint.state()));
    }

    private final class Seeing implements Trainer {

        private final Trainer trainer;
        private final BitSet seen;

        Seeing(Trainer trainer, BitSet seen) {
            this.trainer = trainer;
            this.seen = seen;
        }

        @Override
        public void fit(Batch batch, long randomKey) {
            for (int row = 0; row < batch.size(); row++) {
                seen.set(Population.ofFeature(batch.features()[row * batch.inputs()]));
            }
            trainer.fit(batch, randomKey);
        }

        @Override
        public Checkpoint checkpoint() {
            Checkpoint checkpoint = trainer.checkpoint();
            sightings.trained(checkpoint.parameters(), seen);
            sightings.trained(checkpoint.state(), seen);
            return checkpoint;
        }
    }
}
