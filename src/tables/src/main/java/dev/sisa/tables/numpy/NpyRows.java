package dev.sisa.tables.numpy;

import dev.sisa.core.schema.CellTexts;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.ColumnNames;
import dev.sisa.core.table.RowUnit;
import dev.sisa.core.table.ValueSource;
import dev.sisa.tables.file.OpenedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An array of NumPy as a table: column {@code label}, if there are labels, then {@code column1}, {@code column2}, ... Labels are an
 * array of their own that lies beside: {@code y_train.npy} for {@code X_train.npy}, {@code labels.npy} for {@code features.npy}.
 */
public final class NpyRows implements ValueSource {

    private final OpenedFile file;
    private final NpyArray features;
    private final Optional<NpyArray> labels;
    private final List<String> columns;

    private NpyRows(OpenedFile file, NpyArray features, Optional<NpyArray> labels) {
        this.file = file;
        this.features = features;
        this.labels = labels;
        this.columns = ColumnNames.of(labels.isPresent(), features.header().columns());
    }

    /** Whether a file that begins so is an array. */
    public static boolean begins(byte[] beginning) {
        return Arrays.equals(
                beginning,
                0,
                Math.min(beginning.length, NpyHeader.MAGIC.length),
                NpyHeader.MAGIC,
                0,
                NpyHeader.MAGIC.length);
    }

    /**
     * The array of a file, with its labels if those lie beside it.
     *
     * @throws BadDataException if one of them is damaged or no table, or there are not as many labels as rows
     */
    public static NpyRows of(OpenedFile file) throws IOException {
        NpyArray features = NpyArray.of(file);
        Optional<Path> beside = LabelName.of(file.fileName()).flatMap(file::beside);
        if (beside.isEmpty()) {
            return new NpyRows(file, features, Optional.empty());
        }
        return OpenedFile.keep(
                beside.get(),
                labels -> new NpyRows(file, features, Optional.of(labels(features, file.name(), labels))));
    }

    private static NpyArray labels(NpyArray features, String file, OpenedFile beside) throws IOException {
        if (!begins(beside.beginning())) {
            throw BadDataException.inFile(
                    beside.name(),
                    "it lies where the labels of " + file + " do, and is no NumPy array. Write it anew.");
        }
        NpyArray labels = NpyArray.of(beside);
        if (labels.header().columns() != 1
                || labels.header().rows() != features.header().rows()) {
            throw BadDataException.inFile(
                    file,
                    "it has " + features.header().rows() + " rows, but its labels in " + beside.name() + " are "
                            + labels.header().rows() + " rows of "
                            + labels.header().columns()
                            + " columns. Put the labels of these rows there, one a row.");
        }
        return labels;
    }

    @Override
    public String file() {
        return file.name();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<String> label() {
        return labels.map(_ -> ColumnNames.LABEL);
    }

    @Override
    public Optional<String> labelHint() {
        return labels.isPresent()
                ? Optional.empty()
                : Optional.of(LabelName.of(file.fileName())
                        .map(name -> "Its labels are looked for in " + name + " beside it: put them there, one a row.")
                        .orElse("Its labels are looked for beside it under a name that tells, y_train.npy for"
                                + " X_train.npy or labels.npy for features.npy: rename both."));
    }

    @Override
    public RowUnit unit() {
        return RowUnit.ROW;
    }

    @Override
    public boolean next(CellTexts row) throws IOException {
        if (labels.isPresent()) {
            // one after the other, so that a file that is longer than it says is noticed in both
            boolean labelled = labels.get().next(row);
            return features.next(row) && labelled;
        }
        return features.next(row);
    }

    @Override
    public long position() {
        return features.row();
    }

    @Override
    public void close() throws IOException {
        try (features) {
            if (labels.isPresent()) {
                labels.get().close();
            }
        }
    }
}
