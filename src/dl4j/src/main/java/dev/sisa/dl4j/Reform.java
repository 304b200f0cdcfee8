package dev.sisa.dl4j;

import java.util.Arrays;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Takes the same values, in their order in memory, in another form: images {@code [rows][height][width][channels]} as rows of
 * values {@code [rows][values]}, or as pixels {@code [rows * height * width][channels]}, or back.
 */
final class Reform implements InputPreProcessor {

    private final long[] before;
    private final long[] after;

    /** Forms without their first dimension, which takes what is left. */
    Reform(long[] before, long[] after) {
        this.before = before.clone();
        this.after = after.clone();
    }

    @Override
    public INDArray preProcess(INDArray input, int rows, LayerWorkspaceMgr workspaces) {
        return reformed(Nhwc.straight(input, ArrayType.ACTIVATIONS, workspaces), after);
    }

    @Override
    public INDArray backprop(INDArray gradient, int rows, LayerWorkspaceMgr workspaces) {
        return reformed(Nhwc.straight(gradient, ArrayType.ACTIVATION_GRAD, workspaces), before);
    }

    private static INDArray reformed(INDArray array, long[] form) {
        long[] shape = new long[form.length + 1];
        shape[0] = array.length() / Arrays.stream(form).reduce(1, Math::multiplyExact);
        System.arraycopy(form, 0, shape, 1, form.length);
        return array.reshape('c', shape);
    }

    @Override
    public Reform clone() {
        return this;
    }

    @Override
    public InputType getOutputType(InputType input) {
        throw new UnsupportedOperationException("sizes are stated, not inferred");
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int rows) {
        return new Pair<>(mask, state);
    }
}
