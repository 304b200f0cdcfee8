package dev.sisa.api.operation;

import dev.sisa.api.ModelFailure;
import java.util.List;

/**
 * The work of reconciling on models.
 *
 * @param models those that were reconciled, by name
 * @param failures those that were not
 */
public record ReconciledHome(List<ReconciledModel> models, List<ModelFailure> failures) {

    public ReconciledHome {
        models = List.copyOf(models);
        failures = List.copyOf(failures);
    }
}
