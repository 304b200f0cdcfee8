package dev.sisa.dl4j;

import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.Window;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A pooling of {@code [rows][height][width][channels]} by ND4J's operation. */
final class ImagePoolingLayer extends SubsamplingLayer {

    private final PoolingLayer spec;

    ImagePoolingLayer(NeuralNetConfiguration configuration, DataType type, PoolingLayer spec) {
        super(configuration, type);
        this.spec = spec;
    }

    private String operation() {
        return switch (spec.pooling()) {
            case MAX -> "maxpool2d";
            case AVERAGE -> "avgpool2d";
        };
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        input = Nhwc.straight(input, ArrayType.ACTIVATIONS, workspaces);
        Window window = spec.window();
        long height = (input.size(1) - window.height()) / window.stride() + 1;
        long width = (input.size(2) - window.width()) / window.stride() + 1;
        long[] shape = {input.size(0), height, width, input.size(3)};
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape, 'c');
        Nhwc.pooling(operation(), window, new INDArray[] {input}, out);
        return out;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray straight = Nhwc.straight(epsilon, ArrayType.ACTIVATION_GRAD, workspaces);
        INDArray back = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        Nhwc.pooling(operation() + "_bp", spec.window(), new INDArray[] {input, straight}, back);
        return new Pair<>(new DefaultGradient(), back);
    }
}
