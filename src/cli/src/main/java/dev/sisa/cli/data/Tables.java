package dev.sisa.cli.data;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.schema.Schema;
import dev.sisa.tables.ExpectedTable;
import dev.sisa.tables.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.function.Function;

/** Tables that the user names. */
public final class Tables {

    /** Help text for the formats of a table. */
    public static final String FORMATS =
            "CSV in UTF-8, Parquet, libsvm, or a NumPy array (.npy) or images in IDX with their labels"
                    + " beside them: y* for X*, *labels* for *features* and *images*; gzip or not";

    /** Help text for a file to train on. */
    public static final String TRAINING = "table to train on: " + FORMATS;

    private Tables() {}

    /** Fails early, before anything is made for a file that is not there or in a format that is not read. */
    public static void requireReadable(TableFile file, Schema schema) {
        if (Files.isRegularFile(file.path())) {
            read(file, ExpectedTable.of(schema), _ -> true);
        } else {
            requireOpenable(file);
        }
    }

    /** A pipe is opened and not read, since it can be read only once. */
    private static void requireOpenable(TableFile file) {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            bytes.available();
        } catch (IOException e) {
            throw TextFiles.unreadable(file.path(), e);
        }
    }

    /** Applies a function to the rows of a table to train on. */
    public static <R> R training(TableFile file, Schema schema, BadRows badRows, Function<TableImport<Sample>, R> use) {
        return read(file, ExpectedTable.of(schema), source -> use.apply(TableImport.training(source, schema, badRows)));
    }

    /** The same for a model that is there already: messages seek no remedy in its schema, which is fixed. */
    public static <R> R adding(TableFile file, Schema schema, BadRows badRows, Function<TableImport<Sample>, R> use) {
        return read(file, ExpectedTable.of(schema), source -> use.apply(TableImport.adding(source, schema, badRows)));
    }

    /** The result of a use of the rows of a table to answer. */
    public static <R> R prediction(
            TableFile file, Schema schema, BadRows badRows, Function<TableImport<PredictionRow>, R> use) {
        return read(
                file, ExpectedTable.of(schema), source -> use.apply(TableImport.prediction(source, schema, badRows)));
    }

    /**
     * Applies a function to an opened table.
     *
     * @throws CommandException if the file cannot be read
     */
    public static <R> R read(TableFile file, ExpectedTable expected, TableFile.TableUse<R> use) {
        try {
            return file.read(expected, use);
        } catch (UncheckedIOException e) {
            throw TextFiles.unreadable(file.path(), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw TextFiles.unreadable(file.path(), e);
        }
    }
}
