package dev.sisa.dl4j;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_VAR;

import dev.sisa.core.spec.NormalisationLayer;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Batch normalisation of {@code [rows][channels]}, a row being a sample or a pixel. The running statistics are parameters
 * that move by their "gradient", {@code (1 - decay) * (running - batch)}, at rate 1.
 */
final class NormalisingLayer extends BatchNormalization {

    private final NormalisationLayer spec;
    private INDArray mean;
    private INDArray variance;
    private INDArray normal;

    NormalisingLayer(NeuralNetConfiguration configuration, DataType type, NormalisationLayer spec) {
        super(configuration, type);
        this.spec = spec;
        this.mean = Floats.zeros(1, 1);
        this.variance = mean;
        this.normal = mean;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        mean = training ? kept(input.mean(true, 0), workspaces) : getParam(GLOBAL_MEAN);
        variance = training ? kept(input.var(false, 0).reshape(mean.shape()), workspaces) : getParam(GLOBAL_VAR);
        normal = kept(input, workspaces).subiRowVector(mean).diviRowVector(deviation());
        return kept(normal, workspaces).muliRowVector(getParam(GAMMA)).addiRowVector(getParam(BETA));
    }

    private static INDArray kept(INDArray array, LayerWorkspaceMgr workspaces) {
        return workspaces.dup(ArrayType.ACTIVATIONS, array, 'c');
    }

    private INDArray deviation() {
        return Transforms.sqrt(variance.add(spec.epsilon()), false);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray scale = view(GAMMA).assign(epsilon.mul(normal).sum(true, 0));
        INDArray shift = view(BETA).assign(epsilon.sum(true, 0));
        view(GLOBAL_MEAN).assign(getParam(GLOBAL_MEAN).sub(mean).muli(1 - spec.decay()));
        view(GLOBAL_VAR).assign(getParam(GLOBAL_VAR).sub(variance).muli(1 - spec.decay()));
        long rows = epsilon.size(0);
        INDArray back = workspaces
                .dup(ArrayType.ACTIVATION_GRAD, epsilon, 'c')
                .subiRowVector(shift.div(rows))
                .subi(normal.mulRowVector(scale.div(rows)))
                .muliRowVector(getParam(GAMMA).div(deviation()));
        return new Pair<>(gradient(), back);
    }

    @Override
    public Gradient gradient() {
        Gradient gradient = new DefaultGradient();
        for (String key : List.of(GAMMA, BETA, GLOBAL_MEAN, GLOBAL_VAR)) {
            gradient.setGradientFor(key, view(key));
        }
        return gradient;
    }

    private INDArray view(String key) {
        return Views.of(gradientViews, key);
    }
}
