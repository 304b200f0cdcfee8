package dev.sisa.cli.data;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.core.accuracy.LabelledRows;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.schema.Schema;
import dev.sisa.tables.TableFile;

/** A table to score models with. */
public final class LabelledFile {

    private LabelledFile() {}

    /**
     * The rows that have a label.
     *
     * @throws CommandException if there is none
     */
    public static LabelledRows read(TableFile file, Schema schema, BadRows badRows) {
        LabelledRows rows = Tables.prediction(file, schema, badRows, LabelledRows::of);
        if (rows.rows().isEmpty()) {
            throw new CommandException(file + ": no row has a label, so there is nothing to score with");
        }
        return rows;
    }
}
