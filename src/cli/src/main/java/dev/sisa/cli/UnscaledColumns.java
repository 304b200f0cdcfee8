package dev.sisa.cli;

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
record UnscaledColumns(List<String> names) {

    private static final int SHOWN = 5;
    private static final Encoding AS_IT_STANDS = new Encoding.Numeric(0, 1);

    UnscaledColumns {
        names = List.copyOf(names);
    }

    static UnscaledColumns of(Schema schema) {
        return new UnscaledColumns(schema.columns().stream()
                .filter(column -> column.role() instanceof Feature feature
                        && feature.encoding().equals(AS_IT_STANDS))
                .map(Column::name)
                .toList());
    }

    /** The likely cause and what to do about it, in two sentences. */
    String remedy() {
        return cause() + " or lower --rate, and train a model of another name.";
    }

    private String cause() {
        return names.isEmpty()
                ? "Likely numbers are far from 0 after the scales of the schema, or the rate is too high: state a larger"
                        + " \"divide\" there,"
                : "Likely the schema does not scale the numbers of " + listed()
                        + ": state \"subtract\" and \"divide\" there so that most lie between -1 and 1,";
    }

    private String listed() {
        return names.stream().limit(SHOWN).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + Figures.count(names.size() - SHOWN, "more column") : "");
    }
}
