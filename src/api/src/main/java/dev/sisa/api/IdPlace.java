package dev.sisa.api;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The place where an id was named: a position after an option, or a line of a file.
 *
 * @param option name of the option
 * @param position among the words of the option, from 1
 * @param file name of the file, as it was stated
 * @param line of the file, from 1
 */
public record IdPlace(Optional<String> option, OptionalInt position, Optional<String> file, OptionalInt line) {

    /** A word after an option, counted from 1. */
    public static IdPlace ofOption(String option, int position) {
        return new IdPlace(Optional.of(option), OptionalInt.of(position), Optional.empty(), OptionalInt.empty());
    }

    /** A line of a file, counted from 1. */
    public static IdPlace ofLine(String file, int line) {
        return new IdPlace(Optional.empty(), OptionalInt.empty(), Optional.of(file), OptionalInt.of(line));
    }
}
