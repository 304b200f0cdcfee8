package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.model.Model;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sisa models}. */
@Command(
        name = "models",
        description = "List the models of a home.",
        footer = {"", "Examples:", "  sisa models", "  sisa models --home /srv/sisa --json"})
final class ModelsCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        output.console().print(new Result(Workplace.models(home.folder())));
        return 0;
    }

    private record Result(List<Model> models) implements Console.Result {

        @Override
        public JsonNode toJson() {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            var list = root.putArray("models");
            for (Model model : models) {
                list.addObject()
                        .put("model", model.name())
                        .put("shards", model.shards())
                        .put("slices", model.slices());
            }
            return root;
        }

        @Override
        public String toText() {
            if (models.isEmpty()) {
                return "no models";
            }
            TextTable table = new TextTable("model", "shards", "slices");
            models.forEach(model -> table.row(model.name(), model.shards(), model.slices()));
            return table.toString();
        }
    }
}
