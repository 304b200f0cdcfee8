package dev.sisa.cli.model;

import dev.sisa.api.model.ModelEntry;
import dev.sisa.api.model.ModelList;
import dev.sisa.cli.home.Homes;
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
        try (LocalInstallation installation = Homes.existing(home.folder())) {
            ModelCatalog catalog = installation.catalog();
            EachModel<Optional<Model>> models = EachModel.of(catalog.names(), catalog::find);
            ModelFaults.note(models.faults(), console);
            console.print(new ModelsResult(
                    models.results().stream().flatMap(Optional::stream).toList(), models.faults()));
            return ModelFaults.status(models.faults());
        }
    }

    private record ModelsResult(List<Model> models, List<ModelFault> faults) implements Console.Printable {

        @Override
        public ModelList toJson() {
            return new ModelList(models.stream().map(ModelEntry::of).toList(), ModelFaults.documents(faults));
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
