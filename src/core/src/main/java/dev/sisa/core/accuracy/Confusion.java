package dev.sisa.cli.answer;

import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.accuracy.LabelCounts;
import java.util.List;
import java.util.stream.LongStream;

/** A confusion matrix: counts of answered classes for each true class. Not thread-safe. */
public final class Confusion {

    private final List<String> labels;
    private final long[][] counts;

    public Confusion(List<String> labels) {
        this.labels = List.copyOf(labels);
        this.counts = new long[labels.size()][labels.size()];
    }

    public void add(int truth, int answer) {
        counts[truth][answer]++;
    }

    /** Rows whose label is known. */
    public long rows() {
        return LongStream.range(0, counts.length)
                .map(truth -> rows((int) truth))
                .sum();
    }

    /** Share of right answers; 0 if there are no rows. */
    public double accuracy() {
        long right = LongStream.range(0, counts.length)
                .map(label -> counts[(int) label][(int) label])
                .sum();
        return share(right, rows());
    }

    /** The number of rows of each true class. */
    public LabelCounts truths() {
        return new LabelCounts(LongStream.range(0, counts.length)
                .mapToObj(truth -> rows((int) truth))
                .toList());
    }

    /** Texts of the classes. */
    List<String> labels() {
        return labels;
    }

    /** How often a class was answered to rows of a true class. */
    long count(int truth, int answer) {
        return counts[truth][answer];
    }

    /** Rows of a true class. */
    long rows(int truth) {
        return LongStream.of(counts[truth]).sum();
    }

    /** Share of right answers to the rows of a true class; 0 if there are none. */
    double accuracy(int truth) {
        return share(counts[truth][truth], rows(truth));
    }

    /** A row a true class, a column a class that was answered. */
    @Override
    public String toString() {
        String[] header = new String[labels.size() + 3];
        header[0] = "label \\ answer";
        header[labels.size() + 1] = "rows";
        header[labels.size() + 2] = "accuracy";
        for (int label = 0; label < labels.size(); label++) {
            header[label + 1] = labels.get(label);
        }
        TextTable table = new TextTable(header);
        for (int truth = 0; truth < labels.size(); truth++) {
            table.row(cells(truth));
        }
        return table.toString();
    }

    private Object[] cells(int truth) {
        Object[] cells = new Object[labels.size() + 3];
        cells[0] = labels.get(truth);
        for (int answer = 0; answer < labels.size(); answer++) {
            cells[answer + 1] = counts[truth][answer];
        }
        cells[labels.size() + 1] = rows(truth);
        cells[labels.size() + 2] = Figures.percent(accuracy(truth));
        return cells;
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
