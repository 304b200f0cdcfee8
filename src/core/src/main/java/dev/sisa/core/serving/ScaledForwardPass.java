package dev.sisa.core.serving;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.scaling.LearnedScale;
import dev.sisa.core.scaling.ScaledParameters;
import dev.sisa.core.training.ForwardPass;

/** The scale that a constituent has learned, then its network. Immutable and safe to share between threads. */
record ScaledForwardPass(LearnedScale scale, ForwardPass forward) implements ConstituentPass {

    /**
     * Reads the parameters of a checkpoint.
     *
     * @throws IllegalArgumentException if they are not those of the model
     */
    static ScaledForwardPass of(Model model, ForwardPass.Factory factory, Bytes parameters) {
        ScaledParameters scaled = ScaledParameters.split(model.learnedInputs(), parameters);
        return new ScaledForwardPass(scaled.scale(), factory.of(model.shape(), scaled.engine()));
    }

    @Override
    public float[] probabilities(double[] values, int rows) {
        float[] features = new float[values.length];
        int inputs = values.length / Math.max(1, rows);
        for (int row = 0; row < rows; row++) {
            scale.write(values, row * inputs, features, inputs);
        }
        return forward.probabilities(features, rows);
    }
}
