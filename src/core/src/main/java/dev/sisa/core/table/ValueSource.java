package dev.sisa.core.table;

import dev.sisa.core.schema.CellTexts;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A table whose columns are known when it is opened, and whose cells are values. Not thread-safe. */
public non-sealed interface ValueSource extends TableSource, Closeable {

    /** The names of the columns, in the order of the cells. */
    List<String> columns();

    /** The column that holds the class of each row, where the format says so. */
    Optional<String> label();

    /** For a format that keeps labels in a file beside, where none is: a sentence with the place and what to do. */
    default Optional<String> labelHint() {
        return Optional.empty();
    }

    /** The unit of {@link #position}. */
    RowUnit unit();

    /**
     * Puts the cells of the next row.
     *
     * @return whether there was one
     * @throws BadDataException if the file is damaged, or ends before all rows that it announces
     */
    boolean next(CellTexts row) throws IOException;

    /** Where the last row starts, from 1. */
    long position();
}
