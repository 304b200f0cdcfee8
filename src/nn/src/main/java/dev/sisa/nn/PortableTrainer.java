package dev.sisa.nn;

import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.util.List;
import java.util.stream.IntStream;

/** A constituent being trained by the kernels; buffers grow with the largest batch seen. */
final class PortableTrainer implements Trainer {

    private final Kernels kernels;
    private final ConstituentSpec constituent;
    private final List<Layer> layers;
    private final List<Parameters> parameters;
    private final Updater updater;
    private Workspace workspace;
    private long iterations;

    PortableTrainer(Kernels kernels, ConstituentSpec constituent, List<Parameters> parameters, long iterations) {
        this.kernels = kernels;
        this.constituent = constituent;
        this.layers = Layer.of(constituent.shape());
        this.parameters = List.copyOf(parameters);
        this.updater = Updater.of(constituent.updater());
        this.iterations = iterations;
        this.workspace = room(1);
    }

    private Workspace room(int capacity) {
        return Workspace.of(layers, parameters, capacity, (float) constituent.l2());
    }

    @Override
    public void fit(Batch batch, long randomKey) {
        require(batch);
        if (batch.size() > workspace.capacity()) {
            workspace = room(batch.capacity());
        }
        iterations++;
        updater.begin(iterations);
        forward(batch, randomKey);
        backward(batch.size());
    }

    private void require(Batch batch) {
        NetworkShape shape = constituent.shape();
        if (batch.size() < 1 || batch.inputs() != shape.inputs()) {
            throw new IllegalArgumentException(
                    "a batch of %d samples with %d features does not fit a network of %d inputs"
                            .formatted(batch.size(), batch.inputs(), shape.inputs()));
        }
        for (int row = 0; row < batch.size(); row++) {
            if (batch.labels()[row] < 0 || batch.labels()[row] >= shape.classes()) {
                throw new IllegalArgumentException(
                        "label " + batch.labels()[row] + " is none of " + shape.classes() + " classes");
            }
        }
    }

    private void forward(Batch batch, long randomKey) {
        int rows = batch.size();
        workspace.in().fill(batch.features(), 0, rows, batch.inputs());
        for (HiddenPass hidden : workspace.hidden()) {
            hidden.pass().run(kernels, rows);
            hidden.leave(kernels, randomKey, rows);
        }
        workspace.passes().getLast().run(kernels, rows);
        Softmax.probabilities(kernels, workspace.out(), constituent.shape().classes(), rows);
        Softmax.deltas(workspace.out(), constituent.shape().classes(), batch.labels(), rows);
        if (batch.weights().present()) {
            Softmax.weigh(workspace.out(), constituent.shape().classes(), batch);
        }
    }

    private void backward(int rows) {
        for (int index = layers.size() - 1; index >= 0; index--) {
            if (index > 0) {
                workspace
                        .hidden()
                        .get(index - 1)
                        .carryBack(kernels, parameters.get(index).weights(), rows);
            }
            workspace.descents().get(index).run(kernels, updater, rows);
        }
    }

    @Override
    public Checkpoint checkpoint() {
        List<Weights> weights = parameters.stream().map(Parameters::weights).toList();
        List<List<Weights>> arrays = IntStream.range(0, updater.arrays())
                .mapToObj(this::momentsOfAllLayers)
                .toList();
        return new Checkpoint(ParameterBlob.write(weights), new StateBlob(iterations, arrays).write());
    }

    private List<Weights> momentsOfAllLayers(int array) {
        return parameters.stream().map(layer -> layer.moments().get(array)).toList();
    }
}
