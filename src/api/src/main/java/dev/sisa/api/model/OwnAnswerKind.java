package dev.sisa.api.model;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.verification.OwnAnswers;
import java.util.Optional;

/** How many classes a constituent answers to the samples that it was trained on. */
public enum OwnAnswerKind implements Keyed {
    ONE("one"),
    SEVERAL("several");

    private final String key;

    OwnAnswerKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** Empty if it has no finite answer, or was not asked. */
    static Optional<OwnAnswerKind> of(OwnAnswers own) {
        return switch (own) {
            case OwnAnswers.Several _ -> Optional.of(SEVERAL);
            case OwnAnswers.One _ -> Optional.of(ONE);
            case OwnAnswers.None _, OwnAnswers.Unknown _ -> Optional.empty();
        };
    }
}
