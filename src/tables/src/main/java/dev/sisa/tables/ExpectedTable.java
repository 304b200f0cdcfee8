package dev.sisa.tables;

import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A table as far as it is known before it is opened.
 *
 * @param delimiter between two cells, if it is text
 * @param columns their names, in any order; none where a schema is still to be drafted
 */
public record ExpectedTable(String delimiter, List<String> columns) {

    public ExpectedTable {
        columns = List.copyOf(columns);
    }

    /** The table that a schema describes. */
    public static ExpectedTable of(Schema schema) {
        return new ExpectedTable(
                schema.csv().delimiter(),
                schema.columns().stream().map(Column::name).toList());
    }

    /** A table without a schema, whose delimiter may be stated. */
    public static ExpectedTable unknown(Optional<String> delimiter) {
        return new ExpectedTable(delimiter.orElse(","), List.of());
    }
}
