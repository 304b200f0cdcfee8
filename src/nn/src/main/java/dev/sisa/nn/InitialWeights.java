package dev.sisa.nn;

import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.InitialParameters;
import java.util.List;

/** Weights before the first batch, in memory. */
final class InitialWeights {

    private InitialWeights() {}

    /** The weights of each layer. */
    static List<Weights> of(ConstituentSpec constituent) {
        return ParameterBlob.read(Layer.of(constituent.shape()), InitialParameters.of(constituent));
    }
}
