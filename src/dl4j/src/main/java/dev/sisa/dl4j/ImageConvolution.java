package dev.sisa.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's convolution, run by {@link ImageConvolutionLayer}: its own copies pixels into columns, four times slower. */
final class ImageConvolution extends ConvolutionLayer {

    private final transient dev.sisa.core.spec.ConvolutionLayer spec;

    ImageConvolution(dev.sisa.core.spec.ConvolutionLayer spec, ConvolutionLayer.Builder builder) {
        super(builder.dataFormat(CNN2DFormat.NHWC));
        this.spec = spec;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialise,
            DataType type) {
        ImageConvolutionLayer layer = new ImageConvolutionLayer(configuration, type, spec);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(configuration, parameters, initialise));
        layer.setConf(configuration);
        return layer;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof ImageConvolution convolution && spec.equals(convolution.spec);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + spec.hashCode();
    }
}
