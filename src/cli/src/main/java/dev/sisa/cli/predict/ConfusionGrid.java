package dev.sisa.cli.predict;

import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.accuracy.Confusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A confusion matrix for people: a row a true class, a column a class that was answered. Where not all classes fit, it has those with
 * the most confusions, and sums the others up.
 *
 * @param labels texts of the classes
 * @param width characters of a line
 */
record ConfusionGrid(Confusion confusion, List<String> labels, int width) {

    private static final String OTHERS = "(others)";

    /** The narrowest column, with the space before it. */
    private static final int NARROWEST = 3;

    /** Characters of a name, whole names first. */
    private static final List<Integer> NAMES = List.of(Integer.MAX_VALUE, 16, 12, 8, 6);

    /** The lines of the grid, and one that tells what it leaves out. */
    List<String> lines() {
        List<Integer> worstFirst = worstFirst();
        for (int classes = Math.min(labels.size(), width / NARROWEST); classes > 1; classes--) {
            List<Integer> shown = worstFirst.stream().limit(classes).sorted().toList();
            for (int name : NAMES) {
                List<String> lines = table(shown, name);
                if (lines.stream().allMatch(line -> line.length() <= width)) {
                    return withRemark(lines, shown, name);
                }
            }
        }
        List<Integer> worst = worstFirst.subList(0, 1);
        return withRemark(table(worst, NAMES.getLast()), worst, NAMES.getLast());
    }

    private List<String> withRemark(List<String> lines, List<Integer> shown, int name) {
        boolean some = shown.size() < labels.size();
        boolean shortened = shown.stream().map(labels::get).anyMatch(label -> label.length() > name);
        List<String> all = new ArrayList<>(lines);
        if (some || shortened) {
            all.add((some ? shown.size() + " of " + Figures.count(labels.size()) + " classes, those with the most confusions" : "")
                    + (some && shortened ? "; " : "")
                    + (shortened ? "names are shortened" : "")
                    + "; --json has all");
        }
        return all;
    }

    private List<Integer> worstFirst() {
        List<Long> confusions = classes().map(this::confusions).toList();
        return classes()
                .sorted(Comparator.comparing(confusions::get, Comparator.reverseOrder()))
                .toList();
    }

    private Stream<Integer> classes() {
        return IntStream.range(0, labels.size()).boxed();
    }

    /** Wrong answers to rows of a class, and wrong answers of it. */
    private long confusions(int label) {
        return confusion.rows(label) + confusion.answers(label) - 2 * confusion.count(label, label);
    }

    private List<String> table(List<Integer> shown, int name) {
        List<String> header = new ArrayList<>(List.of("label \\ answer"));
        shown.forEach(label -> header.add(ShortName.of(labels.get(label), name)));
        boolean some = shown.size() < labels.size();
        if (some) {
            header.add(OTHERS);
        }
        header.addAll(List.of("rows", "accuracy"));
        TextTable table = new TextTable(header.toArray(String[]::new));
        shown.forEach(truth -> table.row(cells(truth, shown, name)));
        if (some) {
            table.row(othersCells(shown));
        }
        return table.toString().lines().toList();
    }

    private Object[] cells(int truth, List<Integer> shown, int name) {
        List<Object> cells = new ArrayList<>(List.of(ShortName.of(labels.get(truth), name)));
        shown.forEach(answer -> cells.add(confusion.count(truth, answer)));
        if (shown.size() < labels.size()) {
            cells.add(confusion.rows(truth) - sum(shown, answer -> confusion.count(truth, answer)));
        }
        cells.add(confusion.rows(truth));
        cells.add(Figures.percent(confusion.recall(truth).orElse(0)));
        return cells.toArray();
    }

    /** The row of the classes that are not shown: its accuracy is that of all their rows. */
    private Object[] othersCells(List<Integer> shown) {
        long rows = confusion.rows() - sum(shown, confusion::rows);
        List<Object> cells = new ArrayList<>(List.of(OTHERS));
        long left = rows;
        for (int answer : shown) {
            long count = confusion.answers(answer) - sum(shown, truth -> confusion.count(truth, answer));
            cells.add(count);
            left -= count;
        }
        long right = sum(classes().toList(), label -> confusion.count(label, label))
                - sum(shown, label -> confusion.count(label, label));
        cells.addAll(List.of(left, rows, Figures.percent(rows == 0 ? 0 : (double) right / rows)));
        return cells.toArray();
    }

    private static long sum(List<Integer> classes, IntToLongFunction figure) {
        return classes.stream().mapToLong(figure::applyAsLong).sum();
    }
}
