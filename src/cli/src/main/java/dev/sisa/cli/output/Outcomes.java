package dev.sisa.cli.output;

import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Outcome;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The outcomes of requests for samples, in words. */
public final class Outcomes {

    /** The meaning of a person never seen: it does not say that no sample of the person was ever here. */
    public static final String NO_TRACE =
            "no sample is known of people never seen; one that was erased by its own id leaves no"
                    + " trace of whose it was";

    private Outcomes() {}

    /** The count of samples of each outcome in one line; people are counted if any are named. */
    public static String text(Findings findings) {
        boolean people = findings.seenSubjects() + findings.unseenSubjects() > 0;
        return Arrays.stream(Outcome.values())
                .map(outcome -> outcome.key().replace('-', ' ') + " " + Figures.count(findings.count(outcome)))
                .collect(Collectors.joining(
                        ", ", "", people ? ", people never seen " + Figures.count(findings.unseenSubjects()) : ""));
    }
}
