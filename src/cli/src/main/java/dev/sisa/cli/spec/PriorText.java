package dev.sisa.cli.spec;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.core.cost.DeletionPrior;
import dev.sisa.core.cost.PriorGroup;
import dev.sisa.core.failure.InvalidValueException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Deletion priors as they are written on the command line: {@code zipf:EXPONENT}, or groups {@code PROBABILITY:SHARE} joined
 * by commas, or a file with a line {@code PROBABILITY,SHARE} a group.
 */
public final class PriorText {

    private static final String ZIPF = "zipf:";
    private static final Pattern GROUPS = Pattern.compile("[0-9.][^/:]*:.*");

    private PriorText() {}

    /**
     * The prior of a text.
     *
     * @throws InvalidValueException if it is not of that form
     */
    public static DeletionPrior parse(String text, int samples) {
        if (text.isBlank()) {
            throw new InvalidValueException(
                    "--prior is empty: write zipf:EXPONENT, PROBABILITY:SHARE,... or the name of a file");
        }
        if (text.startsWith(ZIPF)) {
            return DeletionPrior.zipf(samples, number(text, text.substring(ZIPF.length())));
        }
        if (GROUPS.matcher(text).matches()) {
            return groups(Stream.of(text.split(",", -1)), ":", samples);
        }
        return groups(TextFiles.lines(TextFiles.named(text)).filter(line -> !line.isBlank()), ",", samples);
    }

    private static DeletionPrior groups(Stream<String> texts, String separator, int samples) {
        List<PriorGroup> groups = texts.map(text -> group(text, separator)).toList();
        return DeletionPrior.groups(samples, groups);
    }

    private static PriorGroup group(String text, String separator) {
        String[] fields = text.split(separator, -1);
        if (fields.length != 2) {
            throw new InvalidValueException("\"" + text + "\" is not a group of a deletion prior: write PROBABILITY"
                    + separator + "SHARE, such as 0.00003" + separator + "0.1");
        }
        return new PriorGroup(number(text, fields[0]), number(text, fields[1]));
    }

    private static double number(String text, String field) {
        try {
            return Double.parseDouble(field.strip());
        } catch (NumberFormatException e) {
            throw new InvalidValueException("\"" + field + "\" in \"" + text + "\" is not a number", e);
        }
    }
}
