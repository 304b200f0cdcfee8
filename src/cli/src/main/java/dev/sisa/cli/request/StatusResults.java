package dev.sisa.cli.request;

import dev.sisa.api.request.HomeStatus;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.ModelFaults;
import dev.sisa.core.model.ModelFault;
import java.util.List;
import java.util.stream.Collectors;

/** The status of all models of a home, in one document. */
record StatusResults(List<StatusResult> models, List<ModelFault> faults) implements Console.Printable {

    StatusResults {
        models = List.copyOf(models);
        faults = List.copyOf(faults);
    }

    @Override
    public HomeStatus toJson() {
        return new HomeStatus(models.stream().map(StatusResult::toJson).toList(), ModelFaults.documents(faults));
    }

    @Override
    public String toText() {
        return models.isEmpty() && faults.isEmpty()
                ? "no models"
                : models.stream().map(Console.Printable::toText).collect(Collectors.joining("\n\n"));
    }
}
