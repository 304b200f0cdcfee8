package dev.sisa.cli.forget;

import dev.sisa.api.IdPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The samples that a request names. Ids are never shown, so messages name each by its place.
 *
 * @param words of {@code --sample}, named first
 * @param file whose lines are named after them
 */
public record NamedSamples(List<String> words, Optional<IdFile> file) {

    private static final int SHOWN = 10;

    public NamedSamples {
        words = List.copyOf(words);
    }

    /** All ids, in the order they were named. */
    public List<String> ids() {
        return Stream.concat(words.stream(), file.stream().flatMap(IdFile::ids)).toList();
    }

    /**
     * The places of some of the ids, such as {@code id 2 of --sample, lines 4, 7 of ids.txt}.
     *
     * @param positions in {@link #ids}, from 0, ascending
     */
    String places(List<Integer> positions) {
        List<Integer> ofWords = positions.stream()
                .filter(position -> position < words.size())
                .map(position -> position + 1)
                .toList();
        List<Integer> ofLines = positions.stream()
                .filter(position -> position >= words.size())
                .map(this::line)
                .toList();
        return Stream.of(
                        ofWords.isEmpty() ? "" : numbered("id", ofWords) + " of --sample",
                        ofLines.isEmpty()
                                ? ""
                                : lines(ofLines) + " of " + file.orElseThrow().file())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The place of one of the ids, for programs. */
    IdPlace place(int position) {
        return position < words.size()
                ? IdPlace.ofOption("--sample", position + 1)
                : IdPlace.ofLine(file.orElseThrow().file().toString(), line(position));
    }

    /** Such as {@code line 4} or {@code lines 4, 7, ...}: the first ten. */
    static String lines(List<Integer> numbers) {
        return numbered("line", numbers);
    }

    private int line(int position) {
        return file.orElseThrow().lines().get(position - words.size()).number();
    }

    /** Such as {@code id 4} or {@code ids 4, 7, ...}: the first ten. */
    static String numbered(String noun, List<Integer> numbers) {
        return numbers.stream()
                .limit(SHOWN)
                .map(String::valueOf)
                .collect(Collectors.joining(
                        ", ", numbers.size() == 1 ? noun + " " : noun + "s ", numbers.size() > SHOWN ? ", ..." : ""));
    }
}
