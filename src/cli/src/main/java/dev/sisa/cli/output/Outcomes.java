package dev.sisa.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The outcomes of requests for samples, for people and programs. */
public final class Outcomes {

    /** What it means that a person was never seen: it does not say that no sample of the person was ever here. */
    public static final String NO_TRACE =
            "no sample is known of people never seen; one that was erased by its own id leaves no"
                    + " trace of whose it was";

    private static final Pattern DASHED = Pattern.compile("-(.)");

    private Outcomes() {}

    /** A key as JSON has it, such as {@code alreadyErased}. */
    public static String word(Keyed outcome) {
        return word(outcome.key());
    }

    /** The same of the name in a receipt. */
    public static String word(String name) {
        return DASHED.matcher(name).replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }

    /** Adds the count of samples of each outcome, and of people who were never seen. */
    public static void putInto(ObjectNode node, Findings findings) {
        for (Outcome outcome : Outcome.values()) {
            node.put(word(outcome), findings.count(outcome));
        }
        node.put("neverSeenSubjects", findings.unseenSubjects());
    }

    /** The same in one line; people are counted if any are named. */
    public static String text(Findings findings) {
        boolean people = findings.seenSubjects() + findings.unseenSubjects() > 0;
        return Arrays.stream(Outcome.values())
                .map(outcome -> outcome.key().replace('-', ' ') + " " + Figures.count(findings.count(outcome)))
                .collect(Collectors.joining(
                        ", ", "", people ? ", people never seen " + Figures.count(findings.unseenSubjects()) : ""));
    }
}
