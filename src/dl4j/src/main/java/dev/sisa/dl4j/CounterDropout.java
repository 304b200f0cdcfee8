package dev.sisa.dl4j;

import dev.sisa.core.training.CounterRandom;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Inverted dropout from counters in place of ND4J's generator: value o of row b is number {@code b * values + o} of a key made
 * of the batch's key and the number of the layer, as in the portable engine.
 */
final class CounterDropout implements IDropout {

    private final int layer;
    private final double probability;
    private long batchKey;
    private float[] factors = {};

    CounterDropout(int layer, double probability) {
        this.layer = layer;
        this.probability = probability;
    }

    /** Sets the key at which the numbers of the next batch start. */
    void begin(long randomKey) {
        batchKey = randomKey;
    }

    @Override
    public INDArray applyDropout(
            INDArray activations, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
        draw(Math.toIntExact(activations.length()));
        return activations.muli(mask(activations, workspaces), result);
    }

    @Override
    public INDArray backprop(INDArray outGradient, INDArray inGradient, int iteration, int epoch) {
        return outGradient.muli(Nd4j.createFromArray(factors).reshape('c', outGradient.shape()), inGradient);
    }

    private INDArray mask(INDArray like, LayerWorkspaceMgr workspaces) {
        INDArray mask = workspaces.createUninitialized(ArrayType.FF_WORKING_MEM, like.dataType(), like.shape(), 'c');
        return mask.assign(Nd4j.createFromArray(factors).reshape('c', like.shape()));
    }

    private void draw(int count) {
        if (factors.length != count) {
            factors = new float[count];
        }
        long key = CounterRandom.key(batchKey, layer);
        float kept = (float) (1 / (1 - probability));
        for (int index = 0; index < count; index++) {
            factors[index] = CounterRandom.unit(key, index) < probability ? 0 : kept;
        }
    }

    @Override
    public void clear() {
        // Factors are needed until they are drawn anew.
    }

    /** Shared with the copy that a network makes of its configuration, so that both get the same batches. */
    @Override
    public CounterDropout clone() {
        return this;
    }
}
