package dev.sisa.dl4j;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Extent;
import dev.sisa.core.training.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/** Writes a constituent as a configuration of Deeplearning4j. */
final class Networks {

    private final NeuralNetConfiguration.ListBuilder target;
    private final List<CounterDropout> dropouts = new ArrayList<>();
    private final WeightedCrossEntropy loss = new WeightedCrossEntropy();
    private long[] form;
    private int layers;

    private Networks(NeuralNetConfiguration.ListBuilder target, long[] form) {
        this.target = target;
        this.form = form;
    }

    /** A configuration, and the parts of it that must be told of each batch. */
    record Configured(MultiLayerConfiguration configuration, List<CounterDropout> dropouts, WeightedCrossEntropy loss) {

        Configured {
            dropouts = List.copyOf(dropouts);
        }

        void begin(Batch batch, long randomKey) {
            dropouts.forEach(dropout -> dropout.begin(randomKey));
            loss.begin(batch);
        }
    }

    static Configured of(ConstituentSpec constituent) {
        NeuralNetConfiguration.Builder builder =
                new NeuralNetConfiguration.Builder().updater(updater(constituent.updater()));
        if (constituent.l2() > 0) {
            builder.l2(constituent.l2());
        }
        List<Stage> stages = constituent.shape().stages();
        Networks networks = new Networks(builder.list(), image(stages.getFirst().in()));
        for (int number = 0; number < stages.size() - 1; number++) {
            networks.hidden(number, stages.get(number));
        }
        networks.output(stages.getLast());
        return new Configured(networks.target.build(), networks.dropouts, networks.loss);
    }

    private void hidden(int number, Stage stage) {
        switch (stage.layer()) {
            case DenseLayer dense -> dense(number, stage, dense);
            case ConvolutionLayer convolution -> {
                take(image(stage.in()));
                add(convolution(stage, convolution), image(stage.out()));
            }
            case PoolingLayer pooling -> {
                take(image(stage.in()));
                add(new ImagePooling(pooling), image(stage.out()));
            }
            case NormalisationLayer normalisation -> {
                take(stage.in().channels());
                add(
                        new Normalisation(normalisation, stage.in().channels()),
                        stage.in().channels());
            }
        }
    }

    private void dense(int number, Stage stage, DenseLayer dense) {
        take(stage.in().size());
        add(
                new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder()
                        .nIn(stage.in().size())
                        .nOut(dense.units())
                        .activation(activation(dense.activation()))
                        .build(),
                dense.units());
        if (dense.dropout() > 0) {
            dropouts.add(new CounterDropout(number, dense.dropout()));
            add(new DropoutLayer.Builder(dropouts.getLast()).build(), dense.units());
        }
    }

    private static ImageConvolution convolution(Stage stage, ConvolutionLayer spec) {
        return new ImageConvolution(
                spec,
                new org.deeplearning4j.nn.conf.layers.ConvolutionLayer.Builder(
                                spec.window().height(), spec.window().width())
                        .stride(spec.window().stride(), spec.window().stride())
                        .convolutionMode(
                                spec.padding() == Padding.SAME ? ConvolutionMode.Same : ConvolutionMode.Truncate)
                        .nIn(stage.in().channels())
                        .nOut(spec.filters())
                        .activation(activation(spec.activation())));
    }

    private void output(Stage stage) {
        take(stage.in().size());
        add(
                new OutputLayer.Builder(loss)
                        .nIn(stage.in().size())
                        .nOut(stage.out().size())
                        .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
                        .build(),
                stage.out().size());
    }

    private static long[] image(Extent extent) {
        return switch (extent.form()) {
            case Form.Flat _ -> new long[] {extent.size()};
            case Form.Image(int height, int width, int channels) -> new long[] {height, width, channels};
        };
    }

    /** Gives the next layer its input in this form, without the first dimension. */
    private void take(long... wanted) {
        if (!Arrays.equals(form, wanted)) {
            target.inputPreProcessor(layers, new Reform(form, wanted));
        }
    }

    /** Adds a layer whose output has this form, without the first dimension. */
    private void add(Layer layer, long... out) {
        target.layer(layers, layer);
        layers++;
        form = out;
    }

    private static org.nd4j.linalg.activations.Activation activation(Activation activation) {
        return switch (activation) {
            case RELU -> org.nd4j.linalg.activations.Activation.RELU;
            case TANH -> org.nd4j.linalg.activations.Activation.TANH;
            case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID;
            case IDENTITY -> org.nd4j.linalg.activations.Activation.IDENTITY;
        };
    }

    private static IUpdater updater(UpdaterSpec updater) {
        return switch (updater) {
            case UpdaterSpec.Sgd(double rate) -> new Sgd(rate);
            case UpdaterSpec.Momentum(double rate, double momentum) -> new HeavyBall(rate, momentum);
            case UpdaterSpec.Adam(double rate, double beta1, double beta2, double epsilon) ->
                new Adam(rate, beta1, beta2, epsilon);
        };
    }
}
