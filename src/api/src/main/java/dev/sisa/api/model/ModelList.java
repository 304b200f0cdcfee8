package dev.sisa.api.model;

import dev.sisa.api.ModelFailure;
import java.util.List;

/**
 * The models of a home.
 *
 * @param models those that can be read, by name
 * @param faults those that cannot be read
 */
public record ModelList(List<ModelEntry> models, List<ModelFailure> faults) {

    public ModelList {
        models = List.copyOf(models);
        faults = List.copyOf(faults);
    }
}
