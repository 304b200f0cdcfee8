package dev.sisa.nn;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.training.NetworkShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers of any network in plain Java, whichever engine trained it; nothing is dropped.
 *
 * <p>Finite parameters so large that a weighted sum overflows float32 answer NaN, as infinite ones do.
 */
public final class PortableForwardPass implements ForwardPass {

    /** Rows worked on at once: enough to read the weights rarely, few enough for the second cache. */
    private static final int CAPACITY = 64;

    private final Kernels kernels;
    private final NetworkShape shape;
    private final List<ServedLayer> layers;

    PortableForwardPass(Kernels kernels, NetworkShape shape, Bytes parameters) {
        this.kernels = kernels;
        this.shape = shape;
        this.layers = ServedLayer.read(shape, parameters);
    }

    /**
     * A forward pass over stored parameters; this method is a {@link ForwardPass.Factory}.
     *
     * @throws IllegalArgumentException if the parameters have another size than the shape asks for
     */
    public static ForwardPass of(NetworkShape shape, Bytes parameters) {
        return new PortableForwardPass(KernelChoice.FASTEST, shape, parameters);
    }

    @Override
    public float[] probabilities(float[] features, int rows) {
        if (rows < 0 || features.length < (long) rows * shape.inputs()) {
            throw new IllegalArgumentException(
                    features.length + " features are fewer than " + rows + " rows of " + shape.inputs());
        }
        float[] answers = new float[Math.multiplyExact(rows, shape.classes())];
        Rows in = Rows.of(Math.min(rows, CAPACITY), shape.inputs());
        List<RowPass> passes = passes(in);
        for (int row = 0; row < rows; row += CAPACITY) {
            int count = Math.min(CAPACITY, rows - row);
            in.fill(features, row * shape.inputs(), count, shape.inputs());
            answer(passes, count).copyTo(answers, row * shape.classes(), count, shape.classes());
        }
        return answers;
    }

    private List<RowPass> passes(Rows in) {
        List<RowPass> passes = new ArrayList<>();
        Rows last = in;
        for (ServedLayer layer : layers) {
            passes.add(layer.over(last));
            last = passes.getLast().out();
        }
        return passes;
    }

    private Rows answer(List<RowPass> passes, int rows) {
        passes.forEach(pass -> pass.run(kernels, rows));
        Rows out = passes.getLast().out();
        Softmax.probabilities(kernels, out, shape.classes(), rows);
        return out;
    }
}
