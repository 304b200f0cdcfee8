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

    private static final String CORNER = "label \\ answer";
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
                ShortNames names = new ShortNames(labels, shown, name);
                List<String> lines = table(names);
                if (lines.stream().allMatch(line -> line.length() <= width)) {
                    return withRemark(lines, names);
                }
            }
        }
        ShortNames worst = new ShortNames(labels, worstFirst.subList(0, 1), NAMES.getLast());
        return withRemark(table(worst), worst);
    }

    private List<String> withRemark(List<String> lines, ShortNames names) {
        List<String> remarks = new ArrayList<>();
        if (leavesOut(names)) {
            remarks.add(names.shown().size() + " of " + Figures.count(labels.size())
                    + " classes, those with the most confusions");
        }
        if (names.shortened()) {
            remarks.add("names are shortened");
        }
        if (remarks.isEmpty()) {
            return lines;
        }
        return Stream.concat(lines.stream(), Stream.of(String.join("; ", remarks) + "; --json has all"))
                .toList();
    }

    private boolean leavesOut(ShortNames names) {
        return names.shown().size() < labels.size();
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

    private List<String> table(ShortNames names) {
        List<Integer> shown = names.shown();
        List<String> header = new ArrayList<>(List.of(CORNER));
        shown.forEach(label -> header.add(names.of(label)));
        if (leavesOut(names)) {
            header.add(OTHERS);
        }
        header.addAll(List.of("rows", "recall"));
        TextTable table = new TextTable(header.toArray(String[]::new));
        shown.forEach(truth -> table.row(cells(truth, names)));
        if (leavesOut(names)) {
            table.row(othersCells(shown));
        }
        return table.toString().lines().toList();
    }

    private Object[] cells(int truth, ShortNames names) {
        List<Integer> shown = names.shown();
        List<Object> cells = new ArrayList<>(List.of(names.in(truth, Math.max(names.most(), CORNER.length()))));
        shown.forEach(answer -> cells.add(confusion.count(truth, answer)));
        if (leavesOut(names)) {
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
        long right = confusion.right() - sum(shown, label -> confusion.count(label, label));
        cells.addAll(List.of(left, rows, Figures.percent(rows == 0 ? 0 : (double) right / rows)));
        return cells.toArray();
    }

    private static long sum(List<Integer> classes, IntToLongFunction figure) {
        return classes.stream().mapToLong(figure::applyAsLong).sum();
    }
}
