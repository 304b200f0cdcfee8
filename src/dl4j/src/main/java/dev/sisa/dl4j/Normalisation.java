package dev.sisa.dl4j;

import dev.sisa.core.spec.NormalisationLayer;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deeplearning4j's batch normalisation, run by {@link NormalisingLayer}: its own fails in its backward pass. */
final class Normalisation extends BatchNormalization {

    private final transient NormalisationLayer spec;

    Normalisation(NormalisationLayer spec, int channels) {
        setNIn(channels);
        setNOut(channels);
        setUseLogStd(false);
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
        NormalisingLayer layer = new NormalisingLayer(configuration, type, spec);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(configuration, parameters, initialise));
        layer.setConf(configuration);
        return layer;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof Normalisation layer && spec.equals(layer.spec);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + spec.hashCode();
    }
}
