package dev.sisa.core.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The number of rows of each label: the baseline of an accuracy, since always answering the most frequent label needs no
 * model.
 *
 * @param counts {@code [classes]}; may be shorter, for labels that no row has
 */
public record LabelCounts(List<Long> counts) {

    public static final LabelCounts NONE = new LabelCounts(List.of());

    public LabelCounts {
        counts = List.copyOf(counts);
    }

    /** Of rows with these labels. */
    public static LabelCounts of(List<Integer> labels) {
        long[] counts =
                new long[1 + labels.stream().mapToInt(Integer::intValue).max().orElse(-1)];
        labels.forEach(label -> counts[label]++);
        return new LabelCounts(LongStream.of(counts).boxed().toList());
    }

    public LabelCounts plus(LabelCounts more) {
        List<Long> sums = new ArrayList<>();
        for (int label = 0; label < Math.max(counts.size(), more.counts.size()); label++) {
            sums.add(count(label) + more.count(label));
        }
        return new LabelCounts(sums);
    }

    /** Share of the rows that have the most frequent label; empty if there are no rows. */
    public OptionalDouble mostFrequent() {
        long rows = counts.stream().mapToLong(Long::longValue).sum();
        return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count(label()) / rows);
    }

    /** The most frequent label, the smallest among equals. */
    public int label() {
        return IntStream.range(0, counts.size())
                .boxed()
                .reduce((best, label) -> counts.get(label) > counts.get(best) ? label : best)
                .orElse(0);
    }

    private long count(int label) {
        return label < counts.size() ? counts.get(label) : 0;
    }
}
