package dev.sisa.cli.forget;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.VisibleText;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A file of ids, one a line. */
public record IdFile(Path file, List<Line> lines) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public IdFile {
        lines = List.copyOf(lines);
    }

    /**
     * A line that is not blank.
     *
     * @param number from 1, blank lines counted
     */
    record Line(int number, String id) {}

    /**
     * Reads a file. Blanks may belong to an id, so they are kept; but blanks added by an editor would make a known id
     * unknown, so they are reported.
     *
     * @throws CommandException if there is no id in it, or a line is not text
     */
    public static IdFile read(Path file, Console console) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) TextFiles.lines(file)::iterator) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, line));
            }
        }
        if (lines.isEmpty()) {
            throw new CommandException(file + ": there is no id in it. Write one a line.");
        }
        IdFile ids = new IdFile(file, lines);
        ids.requireText();
        ids.notePadded(console);
        return ids;
    }

    private void requireText() {
        List<Integer> binary = numbers(id -> id.indexOf('\0') >= 0);
        if (!binary.isEmpty()) {
            throw new CommandException(file + ": it has bytes 0 (" + NamedSamples.lines(binary)
                    + "), so it is not text in UTF-8. Save it as UTF-8, one id a line.");
        }
    }

    private void notePadded(Console console) {
        List<Integer> padded = numbers(id -> !id.equals(id.strip()) || id.startsWith(BYTE_ORDER_MARK));
        if (!padded.isEmpty()) {
            console.note(Figures.count(padded.size(), "id") + " in " + VisibleText.line(file.toString())
                    + " with a blank before or after, which counts as part of the id: " + NamedSamples.lines(padded)
                    + ". If it does not belong there, take it out and ask again: otherwise no sample is found by it.");
        }
    }

    private List<Integer> numbers(Predicate<String> test) {
        return lines.stream()
                .filter(line -> test.test(line.id()))
                .map(Line::number)
                .toList();
    }

    Stream<String> ids() {
        return lines.stream().map(Line::id);
    }
}
