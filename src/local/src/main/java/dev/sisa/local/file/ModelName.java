package dev.sisa.local.file;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.model.Model;
import java.nio.file.Path;

/** Names of models as names of files. */
final class ModelName {

    private ModelName() {}

    /**
     * The file of a model in a folder.
     *
     * @throws InvalidValueException if no model may have that name
     */
    static Path file(Path folder, String model, String ending) {
        return folder.resolve(Model.requireName(model) + ending);
    }
}
