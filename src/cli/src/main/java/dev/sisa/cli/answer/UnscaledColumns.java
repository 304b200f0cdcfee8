package dev.sisa.cli.answer;

import dev.sisa.cli.output.Figures;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns of numbers that the schema does not make smaller: the first suspects where training overflows, and those that reach the
 * network as they stand are suspects where it learns nothing.
 *
 * @param enlarged divided by less than 1, those that grow most first
 * @param plain as they stand in the table
 */
public record UnscaledColumns(List<String> enlarged, List<String> plain) {

    private static final int SHOWN = 5;
    private static final Encoding AS_IT_STANDS = new Encoding.Numeric(0, 1);

    public UnscaledColumns {
        enlarged = List.copyOf(enlarged);
        plain = List.copyOf(plain);
    }

    public static UnscaledColumns of(Schema schema) {
        return new UnscaledColumns(
                numbers(schema)
                        .filter(number -> number.divide() < 1)
                        .sorted(Comparator.comparingDouble(Numbers::divide))
                        .map(Numbers::column)
                        .toList(),
                numbers(schema)
                        .filter(number -> number.encoding().equals(AS_IT_STANDS))
                        .map(Numbers::column)
                        .toList());
    }

    /** The remedy where training overflowed, with the columns to suspect. */
    public String remedy() {
        List<String> suspects = new ArrayList<>();
        if (!enlarged.isEmpty()) {
            suspects.add("the schema enlarges the numbers of " + listed(enlarged) + " by a \"divide\" below 1");
        }
        if (!plain.isEmpty()) {
            suspects.add("the schema takes the numbers of " + listed(plain) + " as they stand");
        }
        return suspects.isEmpty()
                ? "Possible causes: numbers that are far from 0 after the scales of the schema, or too high a rate. State a"
                        + " larger \"divide\" there or lower --rate, and train a model of another name."
                : "Possible cause: " + String.join(", and ", suspects) + ". " + scale();
    }

    /** The remedy for unscaled columns where a model tells nothing apart; empty if there are none. */
    String besides() {
        return plain.isEmpty()
                ? ""
                : " Besides, the schema takes the numbers of " + listed(plain) + " as they stand. " + scale();
    }

    private static String scale() {
        return "State \"numeric\": \"learned\" there, or \"subtract\" and \"divide\" so that most lie between -1 and 1, or"
                + " lower --rate, and train a model of another name.";
    }

    private static Stream<Numbers> numbers(Schema schema) {
        return schema.columns().stream().flatMap(UnscaledColumns::numbers);
    }

    private static Stream<Numbers> numbers(Column column) {
        return column.role() instanceof Feature feature && feature.encoding() instanceof Encoding.Numeric numeric
                ? Stream.of(new Numbers(column.name(), numeric))
                : Stream.empty();
    }

    private static String listed(List<String> names) {
        return names.stream().limit(SHOWN).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + Figures.count(names.size() - SHOWN, "more column") : "");
    }

    /** A column of numbers. */
    private record Numbers(String column, Encoding.Numeric encoding) {

        double divide() {
            return Math.abs(encoding.divide());
        }
    }
}
