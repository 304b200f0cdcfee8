package dev.sisa.dl4j;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Floats between Java and the native memory of arrays, row-major. */
final class Floats {

    private Floats() {}

    static INDArray zeros(long... shape) {
        return Nd4j.create(DataType.FLOAT, shape, 'c');
    }

    /** The memory of an array; the buffer is valid as long as the array is. */
    static FloatBuffer memory(INDArray array) {
        DataBuffer data = array.data();
        return data.asNioFloat();
    }

    /** A copy of all values in the order of memory. */
    static float[] copy(INDArray array) {
        float[] values = new float[Math.toIntExact(array.length())];
        memory(array).get(values);
        return values;
    }
}
