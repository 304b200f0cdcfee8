package dev.sisa.core.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.spec.ClassWeights;
import java.util.HashMap;
import java.util.Map;

/** Class weights in a training spec: {@code "balanced"}, or weights by label; equal ones are left out. */
final class ClassWeightsJson {

    static final String KEY = "classWeights";
    private static final String BALANCED = "balanced";

    private ClassWeightsJson() {}

    /** Writes weights into a training spec, labels in ascending order. */
    static void write(ObjectNode training, ClassWeights weights) {
        switch (weights) {
            case ClassWeights.Equal _ -> {}
            case ClassWeights.Balanced _ -> training.put(KEY, BALANCED);
            case ClassWeights.Stated(Map<String, Double> byLabel) -> {
                ObjectNode node = training.putObject(KEY);
                byLabel.forEach(node::put);
            }
        }
    }

    /**
     * The weights of a training spec.
     *
     * @throws BadJsonException if they are of no known form or out of range
     */
    static ClassWeights read(JsonPlace training) {
        JsonPlace place = training.at(KEY);
        if (!training.has(KEY)) {
            return new ClassWeights.Equal();
        }
        if (place.isText(BALANCED)) {
            return new ClassWeights.Balanced();
        }
        if (!place.isObject()) {
            throw place.bad("states no class weights", "State \"balanced\", or a weight for each label: {\"yes\": 8}");
        }
        Map<String, Double> byLabel = new HashMap<>();
        place.keysInOrder().forEach(label -> byLabel.put(label, place.at(label).number()));
        return place.checked(() -> new ClassWeights.Stated(byLabel));
    }
}
