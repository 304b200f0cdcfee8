package dev.sisa.core.accuracy;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A confusion matrix: counts of answered classes for each true class, and the figures that follow from them. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1016/j.ipm.2009.03.002">Sokolova and Lapalme 2009, table 3, with macro averages</a>
 */
public final class Confusion {

    private final long[][] counts;
    private final long[] rows;
    private final long[] answers;
    private long right;

    /** Nothing yet, of so many classes. */
    public Confusion(int classes) {
        this.counts = new long[classes][classes];
        this.rows = new long[classes];
        this.answers = new long[classes];
    }

    public void add(int truth, int answer) {
        counts[truth][answer]++;
        rows[truth]++;
        answers[answer]++;
        right += truth == answer ? 1 : 0;
    }

    /** Rows whose label is known. */
    public long rows() {
        return LongStream.of(rows).sum();
    }

    /** Rows of a true class. */
    public long rows(int truth) {
        return rows[truth];
    }

    /** How often a class was answered. */
    public long answers(int answer) {
        return answers[answer];
    }

    /** How often a class was answered to rows of a true class. */
    public long count(int truth, int answer) {
        return counts[truth][answer];
    }

    /** Right answers. */
    public long right() {
        return right;
    }

    /** Share of right answers; 0 if there are no rows. */
    public double accuracy() {
        return rows() == 0 ? 0 : (double) right / rows();
    }

    /** The number of rows of each true class. */
    public LabelCounts truths() {
        return new LabelCounts(classStream().mapToObj(this::rows).toList());
    }

    /** Share of the rows of a class that were answered right; empty without such rows. */
    public OptionalDouble recall(int label) {
        return share(counts[label][label], rows(label));
    }

    /** Share of the answers of a class that are right; empty if it was never answered. */
    public OptionalDouble precision(int label) {
        return share(counts[label][label], answers(label));
    }

    /** Harmonic mean of precision and recall; empty of a class without rows that was never answered. */
    public OptionalDouble f1(int label) {
        return share(2 * counts[label][label], rows(label) + answers(label));
    }

    /** Mean recall of the classes that have rows; empty if none has. */
    public OptionalDouble balancedAccuracy() {
        return mean(classStream().filter(label -> rows(label) > 0), label -> recall(label)
                .orElseThrow());
    }

    /** Mean F1 of the classes that have rows or were answered; empty if none was. */
    public OptionalDouble macroF1() {
        return mean(classStream().filter(label -> rows(label) + answers(label) > 0), label -> f1(label)
                .orElseThrow());
    }

    private IntStream classStream() {
        return IntStream.range(0, counts.length);
    }

    private static OptionalDouble mean(IntStream labels, IntToDoubleFunction figure) {
        return labels.mapToDouble(figure).average();
    }

    private static OptionalDouble share(long part, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all);
    }
}
