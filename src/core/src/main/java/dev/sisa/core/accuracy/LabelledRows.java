package dev.sisa.core.accuracy;

import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.data.TableImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows to score models with.
 *
 * @param rows each with a label
 */
public record LabelledRows(List<PredictionRow> rows) {

    public LabelledRows {
        rows = List.copyOf(rows);
    }

    /** The rows of a table that have a label. */
    public static LabelledRows of(TableImport<PredictionRow> table) {
        List<PredictionRow> found = new ArrayList<>();
        for (Optional<PredictionRow> row = table.next(); row.isPresent(); row = table.next()) {
            row.filter(candidate -> candidate.label().isPresent()).ifPresent(found::add);
        }
        return new LabelledRows(found);
    }

    /** The number of rows of each label. */
    public LabelCounts labels() {
        return LabelCounts.of(
                rows.stream().map(row -> row.label().orElseThrow()).toList());
    }

    /** Features {@code [rows][inputs]} of some rows, row-major. */
    public static double[] features(List<PredictionRow> rows) {
        int inputs = rows.getFirst().features().length;
        double[] features = new double[rows.size() * inputs];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i).features(), 0, features, i * inputs, inputs);
        }
        return features;
    }
}
