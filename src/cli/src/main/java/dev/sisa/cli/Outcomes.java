package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.request.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What requests find of samples, as people and programs read it. */
final class Outcomes {

    private static final int SHOWN = 10;

    private Outcomes() {}

    /** Such as {@code alreadyErased}. */
    static String word(Outcome outcome) {
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

    /**
     * Which were never seen, by place, since ids are never printed: a mistyped id must not pass for a forgotten person.
     *
     * @param what begins the line
     * @param positions from 0
     * @return a line, or none if all were seen
     */
    static List<String> unseen(String what, List<Integer> positions) {
        return positions.isEmpty()
                ? List.of()
                : List.of(what + ", counted from 1 in the order they were named: "
                        + positions.stream().limit(SHOWN).map(Outcomes::place).collect(Collectors.joining(", "))
                        + (positions.size() > SHOWN ? ", ..." : ""));
    }

    /** How the place of a named id is told. */
    static String place(int position) {
        return String.valueOf(position + 1);
    }
}
