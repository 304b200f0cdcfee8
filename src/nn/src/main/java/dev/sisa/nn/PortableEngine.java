package dev.sisa.nn;

import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.Trainer;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains dense networks in float32 with the same bits on every processor and Java virtual machine.
 *
 * <p>The vector module ({@code --add-modules jdk.incubator.vector}) and a processor with fused multiply-adds make it
 * fast; without either it is slower and its bits are the same.
 */
public final class PortableEngine implements Engine {

    private final Kernels kernels;

    public PortableEngine() {
        this(KernelChoice.FASTEST);
    }

    PortableEngine(Kernels kernels) {
        this.kernels = kernels;
    }

    @Override
    public String fingerprint() {
        return EngineName.PORTABLE.fingerprint();
    }

    @Override
    public Trainer initial(ConstituentSpec constituent) {
        List<Layer> layers = Layer.of(constituent.shape());
        List<Weights> weights = InitialWeights.of(constituent);
        int arrays = Updater.of(constituent.updater()).arrays();
        List<Parameters> parameters = new ArrayList<>();
        for (int index = 0; index < layers.size(); index++) {
            parameters.add(Parameters.fresh(weights.get(index), arrays));
        }
        return new PortableTrainer(kernels, constituent, parameters, 0);
    }

    @Override
    public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
        List<Layer> layers = Layer.of(constituent.shape());
        List<Weights> weights = ParameterBlob.read(layers, checkpoint.parameters());
        StateBlob state = StateBlob.read(layers, Updater.of(constituent.updater()), checkpoint.state());
        List<Parameters> parameters = new ArrayList<>();
        for (int index = 0; index < layers.size(); index++) {
            parameters.add(new Parameters(weights.get(index), state.ofLayer(index)));
        }
        return new PortableTrainer(kernels, constituent, parameters, state.iterations());
    }
}
