package dev.sisa.cli.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.ModelFaults;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.model.EachModel;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelCatalog;
import dev.sisa.core.model.ModelFault;
import dev.sisa.local.LocalInstallation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sisa models}. */
@Command(
        name = "models",
        description = "List the models of a home.",
        footer = {"", "Examples:", "  sisa models", "  sisa models --home /srv/sisa --json"})
public final class ModelsCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        try (LocalInstallation workplace = LocalInstallation.existing(home.folder())) {
            ModelCatalog catalog = workplace.catalog();
            EachModel<Optional<Model>> models = EachModel.of(catalog.names(), catalog::find);
            ModelFaults.note(models.faults(), console);
            console.print(new ModelsResult(
                    models.results().stream().flatMap(Optional::stream).toList(), models.faults()));
            return ModelFaults.status(models.faults());
        }
    }

    private record ModelsResult(List<Model> models, List<ModelFault> faults) implements Console.Printable {

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
            ModelFaults.putInto(root, faults);
            return root;
        }

        @Override
        public String toText() {
            if (models.isEmpty() && faults.isEmpty()) {
                return "no models";
            }
            TextTable table = new TextTable("model", "shards", "slices");
            models.forEach(model -> table.row(model.name(), model.shards(), model.slices()));
            faults.forEach(fault -> table.row(fault.model(), "?", "?"));
            return table.toString();
        }
    }
}
