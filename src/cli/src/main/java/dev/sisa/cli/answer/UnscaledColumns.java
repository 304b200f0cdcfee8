package dev.sisa.cli.answer;

import dev.sisa.cli.output.Figures;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.Encoding;
import dev.sisa.core.schema.Feature;
import dev.sisa.core.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Columns of numbers that reach the network as they stand in the table: the first suspects where training overflows or learns
 * nothing.
 */
public record UnscaledColumns(List<String> names) {

    private static final int SHOWN = 5;
    private static final Encoding AS_IT_STANDS = new Encoding.Numeric(0, 1);

    public UnscaledColumns {
        names = List.copyOf(names);
    }

    public static UnscaledColumns of(Schema schema) {
        return new UnscaledColumns(schema.columns().stream()
                .filter(column -> column.role() instanceof Feature feature
                        && feature.encoding().equals(AS_IT_STANDS))
                .map(Column::name)
                .toList());
    }

    /** The likely cause and what to do about it, in two sentences. */
    public String remedy() {
        return "Likely cause: " + cause() + " or lower --rate, and train a model of another name.";
    }

    private String cause() {
        return names.isEmpty()
                ? "numbers that are far from 0 after the scales of the schema. State a larger \"divide\" there"
                : "the schema takes the numbers of " + listed()
                        + " as they stand. State \"subtract\" and \"divide\" there so that most lie between -1 and 1,";
    }

    private String listed() {
        return names.stream().limit(SHOWN).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + Figures.count(names.size() - SHOWN, "more column") : "");
    }
}
