package dev.sisa.cli.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.ModelFaults;
import dev.sisa.core.model.ModelFault;
import java.util.List;
import java.util.stream.Collectors;

/** The status of all models of a home, in one document. */
record StatusResults(List<Console.Printable> models, List<ModelFault> faults) implements Console.Printable {

    StatusResults {
        models = List.copyOf(models);
        faults = List.copyOf(faults);
    }

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var array = root.putArray("models");
        models.forEach(model -> array.add(model.toJson()));
        ModelFaults.putInto(root, faults);
        return root;
    }

    @Override
    public String toText() {
        return models.isEmpty() && faults.isEmpty()
                ? "no models"
                : models.stream().map(Console.Printable::toText).collect(Collectors.joining("\n\n"));
    }
}
