package dev.sisa.core.healing;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.CheckpointChain;
import dev.sisa.core.shard.SliceObjects;
import dev.sisa.core.spec.ClassWeights;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.LossWeights;

/** The dependencies that all runs of a model share. */
record HealContext(Ports ports, Model model, Engine engine, LearningRules rules, HealProgress progress) {

    CheckpointChain chain(int shard) {
        return model.chain(shard, engine.fingerprint());
    }

    SliceObjects slices() {
        return model.slices(ports);
    }

    /** The weights of the step that trains on these samples. */
    LossWeights weights(int shard, TrainingData data) {
        return switch (model.spec().training().classWeights()) {
            case ClassWeights.Equal _ -> LossWeights.EQUAL;
            case ClassWeights.Stated stated ->
                LossWeights.of(stated, model.spec().schema().labels());
            case ClassWeights.Balanced _ ->
                rules.balance().weigh(shard, data.rows(model.shape().classes()));
        };
    }

    StepTraining training(int shard) {
        return new StepTraining(
                model.spec().training().seed(), shard, model.spec().training().batch(), progress);
    }
}
