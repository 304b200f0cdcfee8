package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.model.Model;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.unlearning.Demand;
import dev.sisa.core.unlearning.NeverSeen;
import dev.sisa.core.unlearning.SimilarId;
import dev.sisa.core.unlearning.SimilarIds;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the named were never seen, and which form of them would have been found. Ids are never printed, and a hint is never acted
 * on.
 */
record Unseen(NeverSeen neverSeen, List<SimilarId> hints) {

    private static final String SAMPLES = "samples";
    private static final String SUBJECTS = "subjects";

    Unseen {
        hints = List.copyOf(hints);
    }

    static Unseen of(ControlStore control, Model model, Demand demand, NeverSeen neverSeen) {
        return new Unseen(neverSeen, new SimilarIds(control, model).of(demand, neverSeen));
    }

    /** The exit status of a command that did all it was asked for, if only what was named was ever seen. */
    int status(boolean allowUnknown) {
        return neverSeen.isEmpty() || allowUnknown ? ExitCodes.DONE : ExitCodes.NEVER_SEEN;
    }

    /** Positions from 1, in the order in which they were named. */
    void putInto(ObjectNode root) {
        ObjectNode positions = root.putObject("neverSeen");
        var samples = positions.putArray(SAMPLES);
        neverSeen.samples().forEach(position -> samples.add(position + 1));
        var subjects = positions.putArray(SUBJECTS);
        neverSeen.subjects().forEach(position -> subjects.add(position + 1));
        var array = root.putArray("hints");
        for (SimilarId hint : hints) {
            ObjectNode node = array.addObject()
                    .put("named", hint.kind() == Commitment.Kind.SAMPLE ? "sample" : "subject")
                    .put("position", hint.position() + 1);
            var changes = node.putArray("changes");
            hint.changes().forEach(change -> changes.add(change.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** A line each, before which there is a line feed; empty if all were seen. */
    String toText() {
        return lines().stream().map(line -> "\n" + line).collect(Collectors.joining());
    }

    /** All of it as one sentence. */
    String inOneLine() {
        return String.join("; ", lines());
    }

    private List<String> lines() {
        return Stream.of(
                        Outcomes.unseen("never seen are", neverSeen.samples()),
                        Outcomes.unseen("people never seen are", neverSeen.subjects()),
                        hints.stream().map(SimilarIdText::of).toList())
                .flatMap(List::stream)
                .toList();
    }
}
