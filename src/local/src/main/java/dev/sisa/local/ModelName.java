package dev.sisa.local;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of models as names of files. */
final class ModelName {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private ModelName() {}

    /**
     * The file of a model in a folder.
     *
     * @throws IllegalArgumentException unless the model's name has 1 to 64 characters of {@code [A-Za-z0-9._-]} and starts
     *     with a letter or digit
     */
    static Path file(Path folder, String model, String ending) {
        if (!FORM.matcher(model).matches()) {
            throw new IllegalArgumentException(
                    "a model's name has 1 to 64 characters of [A-Za-z0-9._-] and starts with a"
                            + " letter or digit, not \"" + model + "\"");
        }
        return folder.resolve(model + ending);
    }
}
