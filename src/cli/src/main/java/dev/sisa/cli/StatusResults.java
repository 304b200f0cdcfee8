package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** How all models of a home stand, in one document. */
record StatusResults(List<Console.Result> models, List<ModelFault> faults) implements Console.Result {

    StatusResults {
        models = List.copyOf(models);
        faults = List.copyOf(faults);
    }

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var array = root.putArray("models");
        models.forEach(model -> array.add(model.toJson()));
        ModelFault.putInto(root, faults);
        return root;
    }

    @Override
    public String toText() {
        return models.isEmpty() && faults.isEmpty()
                ? "no models"
                : models.stream().map(Console.Result::toText).collect(Collectors.joining("\n\n"));
    }
}
