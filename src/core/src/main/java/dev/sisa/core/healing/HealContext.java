package dev.sisa.core.healing;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.scaling.ScaleRule;
import dev.sisa.core.shard.CheckpointBlobs;
import dev.sisa.core.shard.CheckpointChain;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.training.Engine;

/** The dependencies that all runs of a model share. */
record HealContext(Ports ports, Model model, Engine engine, ScaleRule scales, HealProgress progress) {

    CheckpointChain chain(int shard) {
        return model.chain(shard, engine.fingerprint());
    }

    CheckpointBlobs checkpoints() {
        return new CheckpointBlobs(ports.blobs(), ports.random());
    }

    SliceObjects slices() {
        return model.slices(ports);
    }

    StepTraining training(int shard) {
        return new StepTraining(
                model.spec().training().seed(), shard, model.spec().training().batch(), progress);
    }
}
