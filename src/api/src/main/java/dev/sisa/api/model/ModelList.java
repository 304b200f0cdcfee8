package dev.sisa.api.model;

import dev.sisa.api.ModelFailure;
import java.util.List;

/**
 * The models of a home.
 *
 * @param models those that can be read, by name
 * @param failures those that cannot be read
 */
public record ModelList(List<ModelEntry> models, List<ModelFailure> failures) {

    public ModelList {
        models = List.copyOf(models);
        failures = List.copyOf(failures);
    }
}
