package dev.sisa.dl4j;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A constituent being trained by Deeplearning4j. */
final class Dl4jTrainer implements Trainer {

    private final NetworkShape shape;
    private final MultiLayerNetwork network;
    private final Networks.Configured configured;
    private final FlatOrder order;
    private BatchArrays arrays;

    private Dl4jTrainer(
            NetworkShape shape, MultiLayerNetwork network, Networks.Configured configured, FlatOrder order) {
        this.shape = shape;
        this.network = network;
        this.configured = configured;
        this.order = order;
        this.arrays = new BatchArrays(shape, 1);
    }

    /**
     * A trainer where a checkpoint was taken.
     *
     * @throws IllegalArgumentException if the checkpoint does not fit the constituent
     */
    static Dl4jTrainer of(ConstituentSpec constituent, Bytes parameters, StateBlob state) {
        // ND4J would call for garbage collections by the clock; the large arrays are reused here.
        Nd4j.getMemoryManager().togglePeriodicGc(false);
        FlatOrder order = FlatOrder.of(constituent.shape());
        float[] flat = order.flat(parameters);
        Networks.Configured configured = Networks.of(constituent);
        MultiLayerNetwork network = new MultiLayerNetwork(configured.configuration());
        INDArray own = Floats.zeros(1, flat.length);
        Floats.memory(own).put(flat);
        network.init(own, false);
        restore(network, state);
        return new Dl4jTrainer(constituent.shape(), network, configured, order);
    }

    private static void restore(MultiLayerNetwork network, StateBlob state) {
        INDArray view = network.getUpdater().getStateViewArray();
        float[] arrays = state.arrays(view == null ? 0 : Math.toIntExact(view.length()));
        if (view != null) {
            Floats.memory(view).put(arrays);
        }
        network.setIterationCount(state.iterations());
    }

    @Override
    public void fit(Batch batch, long randomKey) {
        if (batch.size() < 1 || batch.inputs() != shape.inputs()) {
            throw new IllegalArgumentException(
                    "a batch of %d samples with %d features does not fit a network of %d inputs"
                            .formatted(batch.size(), batch.inputs(), shape.inputs()));
        }
        if (batch.size() > arrays.capacity()) {
            arrays = new BatchArrays(shape, batch.capacity());
        }
        arrays.fill(batch);
        configured.begin(batch, randomKey);
        network.fit(arrays.features(batch.size()), arrays.labels(batch.size()));
    }

    @Override
    public Checkpoint checkpoint() {
        INDArray view = network.getUpdater().getStateViewArray();
        float[] state = view == null ? new float[0] : Floats.copy(view);
        return new Checkpoint(
                order.stored(Floats.copy(network.params())), StateBlob.write(network.getIterationCount(), state));
    }
}
