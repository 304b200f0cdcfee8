package dev.sisa.dl4j;

import dev.sisa.core.training.Batch;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * Cross-entropy whose derivatives are multiplied by the weights of the samples' classes, as in the portable engine. Its score, which
 * is not read here, has no weights. A mask of the labels would not do: Deeplearning4j multiplies the sums before softmax by it too.
 */
final class WeightedCrossEntropy extends LossMCXENT {

    private float[] factors = {};

    /** Takes the weights of the next batch. */
    void begin(Batch batch) {
        factors = new float[batch.weights().present() ? batch.size() : 0];
        for (int row = 0; row < factors.length; row++) {
            factors[row] = batch.weights().of(batch.labels()[row]);
        }
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray sums, IActivation activation, INDArray mask) {
        INDArray gradient = super.computeGradient(labels, sums, activation, mask);
        return factors.length == 0
                ? gradient
                : gradient.muliColumnVector(Nd4j.createFromArray(factors).reshape('c', factors.length, 1));
    }
}
