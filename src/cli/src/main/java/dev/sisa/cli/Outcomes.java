package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.request.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** Which were never seen, by their places: a mistyped id must not pass for a forgotten person. */
    static String unseen(List<Outcome> outcomes, NamedSamples named) {
        List<Integer> unseen = unseen(outcomes);
        return unseen.isEmpty()
                ? ""
                : "\nnever seen: " + named.places(unseen) + " (should they come late, they stay out)";
    }

    /** Positions of those that were never seen, from 0. */
    static List<Integer> unseen(List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i) == Outcome.NEVER_SEEN)
                .boxed()
                .toList();
    }
}
