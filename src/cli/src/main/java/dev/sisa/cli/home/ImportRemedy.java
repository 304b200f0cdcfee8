package dev.sisa.cli.home;

import dev.sisa.cli.failure.VisibleText;
import dev.sisa.core.model.Model;
import dev.sisa.core.schema.Schema;

/** The way to complete an import that was interrupted before all of its rows were in. */
public final class ImportRemedy {

    private ImportRemedy() {}

    /** A model's interrupted import and its remedy, without a full stop. */
    public static String interrupted(String file, String model, Schema schema) {
        return "the import of " + VisibleText.line(file) + " into model " + model + " was interrupted: "
                + text(model, schema);
    }

    /** The remedy for the file, such as {@code ingest it again, with the same command as before}. */
    public static String text(Model model) {
        return text(model.name(), model.spec().schema());
    }

    /** The same: where ids are positions in the file, only the command that made the model takes it. */
    public static String text(String model, Schema schema) {
        return schema.idsAreRows()
                ? "run the same `sisa train " + model + " ...` again"
                : "ingest it again, with the same command as before";
    }
}
