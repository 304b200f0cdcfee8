package dev.sisa.dl4j;

import dev.sisa.core.spec.Padding;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution over {@code [rows][height][width][channels]} by ND4J's operation, forward once and backward once a batch. */
final class ImageConvolutionLayer extends ConvolutionLayer {

    private final dev.sisa.core.spec.ConvolutionLayer spec;

    ImageConvolutionLayer(
            NeuralNetConfiguration configuration, DataType type, dev.sisa.core.spec.ConvolutionLayer spec) {
        super(configuration, type);
        this.spec = spec;
    }

    private boolean same() {
        return spec.padding() == Padding.SAME;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        input = Nhwc.straight(input, ArrayType.ACTIVATIONS, workspaces);
        preOutput = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, outShape(), 'c');
        Nhwc.convolution("conv2d", spec.window(), same(), new INDArray[] {input, weights(), biases()}, preOutput);
        INDArray out = workspaces.dup(ArrayType.ACTIVATIONS, preOutput, 'c');
        return layerConf().getActivationFn().getActivation(out, training);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray straight = Nhwc.straight(epsilon, ArrayType.ACTIVATION_GRAD, workspaces);
        INDArray delta =
                layerConf().getActivationFn().backprop(preOutput, straight).getFirst();
        INDArray back = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        INDArray weights = Views.of(gradientViews, ConvolutionParamInitializer.WEIGHT_KEY);
        INDArray biases = Views.of(gradientViews, ConvolutionParamInitializer.BIAS_KEY);
        Nhwc.convolution(
                "conv2d_bp",
                spec.window(),
                same(),
                new INDArray[] {input, weights(), biases(), delta},
                back,
                weights,
                biases);
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biases);
        gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weights, 'c');
        return new Pair<>(gradient, back);
    }

    private INDArray weights() {
        return Views.of(params, ConvolutionParamInitializer.WEIGHT_KEY);
    }

    private INDArray biases() {
        return Views.of(params, ConvolutionParamInitializer.BIAS_KEY);
    }

    private long[] outShape() {
        return new long[] {
            input.size(0),
            places(input.size(1), spec.window().height()),
            places(input.size(2), spec.window().width()),
            spec.filters()
        };
    }

    private long places(long size, int window) {
        int stride = spec.window().stride();
        return same() ? Math.ceilDiv(size, stride) : (size - window) / stride + 1;
    }
}
