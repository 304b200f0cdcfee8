package dev.sisa.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Notes on a drafted table where its reading is plausible but may not be meant. Columns are named by number, since
 * their names may be data.
 */
record DraftNotes(List<ColumnSketch> columns, TableLook look, boolean hasHeader) {

    List<String> write() {
        List<String> notes = new ArrayList<>();
        if (columns.size() == 1) {
            notes.add("it has one column, and a model needs a label and a feature. If cells are separated, state by"
                    + " what: --delimiter");
        }
        look.alsoEven().ifPresent(notes::add);
        firstRow().ifPresent(notes::add);
        counted(ColumnSketch::isPadded)
                .ifPresent(where -> notes.add(
                        "blanks around names or texts of " + where + " count as part of them. --trim takes them away"));
        counted(ColumnSketch::isNumericButForCommas)
                .ifPresent(
                        where -> notes.add(
                                "numbers with commas in " + where + " are drafted as texts. If commas"
                                        + " are decimal, state --decimal-comma; if they separate thousands, take them out of the file"));
        return notes;
    }

    private Optional<String> firstRow() {
        if (hasHeader && look.firstRow().looksLikeData()) {
            return Optional.of("its first row looks like data, but is taken for names of columns. If it is data,"
                    + " state --no-header");
        }
        return !hasHeader && look.firstRow().looksLikeNames()
                ? Optional.of("its first row looks like names of columns, but is taken for data. If it is the header,"
                        + " leave out --no-header")
                : Optional.empty();
    }

    private Optional<String> counted(Predicate<ColumnSketch> test) {
        List<Integer> numbers = IntStream.range(0, columns.size())
                .filter(i -> test.test(columns.get(i)))
                .mapToObj(i -> i + 1)
                .toList();
        return switch (numbers.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("column " + numbers.getFirst());
            default -> Optional.of(numbers.size() + " columns (the first is column " + numbers.getFirst() + ")");
        };
    }
}
