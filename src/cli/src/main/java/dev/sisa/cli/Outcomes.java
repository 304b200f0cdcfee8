package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.request.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What requests find of samples, as people and programs read it. */
final class Outcomes {

    private Outcomes() {}

    /** Such as {@code alreadyErased}. */
    static String word(Enum<?> outcome) {
        String[] words = outcome.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    static void putInto(ObjectNode node, Map<Outcome, Long> counts) {
        for (Outcome outcome : Outcome.values()) {
            node.put(word(outcome), counts.getOrDefault(outcome, 0L));
        }
    }

    static String text(Map<Outcome, Long> counts) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                        + Figures.count(counts.getOrDefault(outcome, 0L)))
                .collect(Collectors.joining(", "));
    }
}
