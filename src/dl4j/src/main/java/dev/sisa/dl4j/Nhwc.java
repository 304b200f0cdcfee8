package dev.sisa.dl4j;

import dev.sisa.core.spec.Window;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's own operations on images {@code [rows][height][width][channels]}, which oneDNN runs fastest. */
final class Nhwc {

    private static final int DATA_FORMAT = 1;
    private static final int WEIGHTS_OUT_IN_HEIGHT_WIDTH = 1;
    private static final int NO_PADDING = 0;
    private static final int DIVIDE_BY_WINDOW = 1;

    private Nhwc() {}

    /** The array itself if it is row-major in memory, else a copy that is. */
    static INDArray straight(INDArray array, ArrayType type, LayerWorkspaceMgr workspaces) {
        return array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array)
                ? array
                : workspaces.dup(type, array, 'c');
    }

    static void convolution(String operation, Window window, boolean same, INDArray[] in, INDArray... out) {
        run(operation, in, out, arguments(window, same ? 1 : 0, DATA_FORMAT, WEIGHTS_OUT_IN_HEIGHT_WIDTH));
    }

    static void pooling(String operation, Window window, INDArray[] in, INDArray out) {
        run(operation, in, new INDArray[] {out}, arguments(window, NO_PADDING, DIVIDE_BY_WINDOW, DATA_FORMAT));
    }

    /** Window, stride, padding in pixels, dilation, and three that differ. */
    private static int[] arguments(Window window, int same, int first, int second) {
        return new int[] {
            window.height(), window.width(), window.stride(), window.stride(), 0, 0, 1, 1, same, first, second
        };
    }

    private static void run(String operation, INDArray[] in, INDArray[] out, int[] arguments) {
        CustomOp op = DynamicCustomOp.builder(operation)
                .addInputs(in)
                .addOutputs(out)
                .addIntegerArguments(arguments)
                .build();
        Nd4j.exec(op);
    }
}
