package dev.sisa.core.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The scores of rows whose label is known, kept for the areas under the ROC curves, which need all of them. A score takes 8 bytes; of
 * two classes the score of the second is kept alone, since the other tells the same. Beyond {@link #MOST} scores none is kept, and
 * there are no areas. Not thread-safe.
 */
public final class LabelledScores {

    /** Scores that are kept at most, so 64 MiB, and half of that again for their labels where there are two classes. */
    public static final int MOST = 1 << 23;

    private static final int FIRST_ROWS = 1_024;

    private final int classes;
    private final int firstKept;
    private final int mostRows;
    private int rows;
    private int[] labels = {};
    private double[] scores = {};
    private boolean complete = true;

    /** Nothing yet, of so many classes. */
    public LabelledScores(int classes) {
        this(classes, MOST);
    }

    LabelledScores(int classes, int most) {
        this.classes = classes;
        this.firstKept = classes == 2 ? 1 : 0;
        this.mostRows = most / kept();
    }

    private int kept() {
        return classes - firstKept;
    }

    /**
     * Adds a row.
     *
     * @param label its class
     * @param scores of each class
     */
    public void add(int label, List<Double> scores) {
        if (rows == mostRows) {
            drop();
        }
        if (complete) {
            keep(label, scores);
        }
    }

    private void keep(int label, List<Double> row) {
        if (rows == labels.length) {
            int room = Math.min(mostRows, Math.max(FIRST_ROWS, 2 * rows));
            labels = Arrays.copyOf(labels, room);
            scores = Arrays.copyOf(scores, room * kept());
        }
        labels[rows] = label;
        for (int column = 0; column < kept(); column++) {
            scores[rows * kept() + column] = row.get(firstKept + column);
        }
        rows++;
    }

    private void drop() {
        complete = false;
        labels = new int[0];
        scores = new double[0];
    }

    /** The areas; empty if there were more scores than are kept. */
    public Optional<RocAreas> areas() {
        return complete
                ? Optional.of(new RocAreas(
                        IntStream.range(0, classes).mapToObj(this::area).toList()))
                : Optional.empty();
    }

    private OptionalDouble area(int label) {
        return label < firstKept ? OptionalDouble.empty() : RocArea.of(column(label, true), column(label, false));
    }

    /** The scores of a class, of its own rows or of the others. */
    private double[] column(int label, boolean own) {
        return IntStream.range(0, rows)
                .filter(row -> (labels[row] == label) == own)
                .mapToDouble(row -> scores[row * kept() + label - firstKept])
                .toArray();
    }
}
