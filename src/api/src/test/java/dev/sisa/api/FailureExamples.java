package dev.sisa.api;

import dev.sisa.core.acceptance.SimilarId;
import dev.sisa.core.failure.FailureClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Examples of failures and of what stands beside them, by the names of their golden files. */
final class FailureExamples {

    static final Failure FAILURE = new Failure(
            "unknown-ids",
            FailureClass.CALLER,
            "nothing was changed, because --must-exist wants all that is named to be known",
            Optional.of("Correct these ids, or leave --must-exist out."),
            OptionalInt.of(2));
    static final IdPlace WORD = IdPlace.ofOption("--sample", 2);
    static final IdPlace LINE = IdPlace.ofLine("ids.txt", 7);
    static final NeverSeenIds NEVER_SEEN =
            new NeverSeenIds(List.of(WORD, LINE), List.of(IdPlace.ofOption("--subject", 1)), List.of(hint()));
    static final NeverSeenIds ALL_SEEN = new NeverSeenIds(List.of(), List.of(), List.of());
    static final String REQUEST = "2f51a47beb5eac324b8d0e6ab66cd770";
    static final String SALT = "6f796eef".repeat(8);
    static final MeanEstimate ESTIMATE = new MeanEstimate(4.23, OptionalDouble.of(0.05));

    private static final Failure SIGNAL =
            new Failure("interrupted", FailureClass.CALLER, "interrupted", Optional.empty(), OptionalInt.empty());

    private FailureExamples() {}

    static Map<String, Object> all() {
        return Map.ofEntries(
                Map.entry("Failure", FAILURE),
                Map.entry("Failure.signal", SIGNAL),
                Map.entry(
                        "FailureDocument",
                        new FailureDocument(FAILURE, Optional.of(REQUEST), Optional.of(SALT), Optional.of(NEVER_SEEN))),
                Map.entry(
                        "FailureDocument.least",
                        new FailureDocument(SIGNAL, Optional.empty(), Optional.empty(), Optional.empty())),
                Map.entry("IdHint", hint()),
                Map.entry("IdPlace", WORD),
                Map.entry("IdPlace.line", LINE),
                Map.entry("MeanEstimate", ESTIMATE),
                Map.entry("MeanEstimate.exact", new MeanEstimate(4, OptionalDouble.empty())),
                Map.entry("NeverSeenIds", NEVER_SEEN));
    }

    private static IdHint hint() {
        return new IdHint(WORD, List.of(SimilarId.Change.TRIMMED, SimilarId.Change.LOWER_CASE));
    }
}
