package dev.sisa.dl4j;

import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arrays of a layer by their names. */
final class Views {

    private Views() {}

    static INDArray of(Map<String, INDArray> views, String key) {
        return Objects.requireNonNull(views.get(key), key);
    }
}
