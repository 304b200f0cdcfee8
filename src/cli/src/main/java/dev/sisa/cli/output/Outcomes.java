package dev.sisa.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.request.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The outcomes of requests for samples, for people and programs. */
public final class Outcomes {

    private static final Pattern DASHED = Pattern.compile("-(.)");

    private Outcomes() {}

    /** A key as JSON has it, such as {@code alreadyErased}. */
    public static String word(Keyed outcome) {
        return DASHED.matcher(outcome.key()).replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }

    public static void putInto(ObjectNode node, Map<Outcome, Long> counts) {
        for (Outcome outcome : Outcome.values()) {
            node.put(word(outcome), counts.getOrDefault(outcome, 0L));
        }
    }

    public static String text(Map<Outcome, Long> counts) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> outcome.key().replace('-', ' ') + " " + Figures.count(counts.getOrDefault(outcome, 0L)))
                .collect(Collectors.joining(", "));
    }
}
