package dev.sisa.dl4j;

import dev.sisa.core.spec.PoolingLayer;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's pooling, run by {@link ImagePoolingLayer}. */
final class ImagePooling extends SubsamplingLayer {

    private final transient PoolingLayer spec;

    ImagePooling(PoolingLayer spec) {
        super(new SubsamplingLayer.Builder()
                .kernelSize(spec.window().height(), spec.window().width())
                .stride(spec.window().stride(), spec.window().stride())
                .dataFormat(CNN2DFormat.NHWC));
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
        ImagePoolingLayer layer = new ImagePoolingLayer(configuration, type, spec);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setConf(configuration);
        return layer;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof ImagePooling pooling && spec.equals(pooling.spec);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + spec.hashCode();
    }
}
