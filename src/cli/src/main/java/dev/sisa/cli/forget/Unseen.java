package dev.sisa.cli.forget;

import dev.sisa.api.IdHint;
import dev.sisa.api.IdPlace;
import dev.sisa.api.NeverSeenIds;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.output.Outcomes;
import dev.sisa.core.acceptance.NeverSeen;
import dev.sisa.core.acceptance.SimilarId;
import dev.sisa.core.acceptance.SimilarIds;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The named samples and subjects that were never seen, and the forms that would have been found. Ids are never printed, and
 * hints are never applied.
 */
public record Unseen(NamedDemand demand, NeverSeen neverSeen, List<SimilarId> hints) {

    public Unseen {
        hints = List.copyOf(hints);
    }

    public static Unseen of(ControlStore control, Model model, NamedDemand demand, NeverSeen neverSeen) {
        return new Unseen(demand, neverSeen, new SimilarIds(control, model).of(demand.demand(), neverSeen));
    }

    /** The exit status of a command that succeeded except for unknown samples or subjects. */
    public int status(boolean allowUnknown) {
        return neverSeen.isEmpty() || allowUnknown ? ExitCodes.DONE : ExitCodes.NEVER_SEEN;
    }

    /** Where all of them were named, and the hints, for programs. */
    public NeverSeenIds document() {
        return new NeverSeenIds(
                neverSeen.samples().stream().map(demand.samples()::place).toList(),
                neverSeen.subjects().stream().map(demand::placeOfSubject).toList(),
                hints.stream()
                        .map(hint -> new IdHint(place(hint), hint.changes()))
                        .toList());
    }

    private IdPlace place(SimilarId hint) {
        return switch (hint.kind()) {
            case SAMPLE -> demand.samples().place(hint.position());
            case SUBJECT -> demand.placeOfSubject(hint.position());
        };
    }

    /** A line each, before which there is a line feed; empty if all were seen. */
    public String toText() {
        return lines().stream().map(line -> "\n" + line).collect(Collectors.joining());
    }

    /** All of it as one sentence. */
    String inOneLine() {
        return String.join("; ", lines());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!neverSeen.samples().isEmpty()) {
            lines.add("never seen: " + samples(neverSeen.samples()));
        }
        if (!neverSeen.subjects().isEmpty()) {
            lines.add("people never seen: " + demand.placesOfSubjects(neverSeen.subjects()));
            lines.add(Outcomes.NO_TRACE);
        }
        hints.forEach(hint -> lines.add(words(hint) + " would match " + SimilarIdText.of(hint)));
        return lines;
    }

    private String words(SimilarId hint) {
        List<Integer> position = List.of(hint.position());
        return switch (hint.kind()) {
            case SAMPLE -> samples(position);
            case SUBJECT -> demand.placesOfSubjects(position);
        };
    }

    private String samples(List<Integer> positions) {
        return demand.samples().places(positions);
    }
}
