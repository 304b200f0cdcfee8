package dev.sisa.api.request;

import dev.sisa.api.ModelFailure;
import java.util.List;

/**
 * How all models of a home stand.
 *
 * @param models those that can be read, by name
 * @param failures those that cannot be read
 */
public record HomeStatus(List<ModelStatus> models, List<ModelFailure> failures) {

    public HomeStatus {
        models = List.copyOf(models);
        failures = List.copyOf(failures);
    }
}
