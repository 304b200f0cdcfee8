package dev.sisa.cli.predict;

import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.accuracy.Confusion;
import dev.sisa.core.accuracy.RocAreas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The figures of each class for people, a class a row; of many classes those with the lowest F1.
 *
 * @param labels texts of the classes
 * @param areas of several classes, if there are any
 * @param width characters of a line
 */
record ClassTable(Confusion confusion, List<String> labels, Optional<RocAreas> areas, int width) {

    private static final int MOST_ROWS = 20;
    private static final int DECIMALS = 3;
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_NAME = 6;

    /** The lines of the table, and one that tells what it leaves out. */
    List<String> lines() {
        List<Integer> shown = shown();
        int name = LONGEST_NAME;
        String table = table(new ShortNames(labels, shown, name));
        while (name > SHORTEST_NAME && table.lines().anyMatch(line -> line.length() > width)) {
            table = table(new ShortNames(labels, shown, --name));
        }
        List<String> lines = new ArrayList<>(table.lines().toList());
        if (shown.size() < labels.size()) {
            lines.add("the " + MOST_ROWS + " of " + Figures.count(labels.size())
                    + " classes with the lowest F1; --json has all");
        }
        return lines;
    }

    private List<Integer> shown() {
        Comparator<Integer> worstFirst =
                Comparator.comparingDouble(label -> confusion.f1(label).orElse(Double.MAX_VALUE));
        List<Integer> all = IntStream.range(0, labels.size()).boxed().toList();
        return all.size() <= MOST_ROWS
                ? all
                : all.stream().sorted(worstFirst).limit(MOST_ROWS).toList();
    }

    private String table(ShortNames names) {
        List<String> header = new ArrayList<>(List.of("class", "rows", "answered", "precision", "recall", "F1"));
        areas.ifPresent(_ -> header.add("AUC"));
        TextTable table = new TextTable(header.toArray(String[]::new));
        names.shown().forEach(label -> table.row(cells(label, names.of(label))));
        return table.toString();
    }

    private Object[] cells(int label, String name) {
        List<Object> cells = new ArrayList<>(List.of(
                name,
                confusion.rows(label),
                confusion.answers(label),
                text(confusion.precision(label)),
                text(confusion.recall(label)),
                text(confusion.f1(label))));
        areas.ifPresent(each -> cells.add(text(each.byClass().get(label))));
        return cells.toArray();
    }

    private static String text(OptionalDouble figure) {
        return figure.isPresent() ? Figures.decimals(figure.getAsDouble(), DECIMALS) : "-";
    }
}
