package dev.sisa.cli.forget;

import dev.sisa.core.acceptance.SimilarId;
import java.util.stream.Collectors;

/** A hint to another form of an id, in words: the change that would match, never the id. */
final class SimilarIdText {

    private SimilarIdText() {}

    static String of(SimilarId hint) {
        return hint.changes().stream().map(SimilarIdText::of).collect(Collectors.joining(" and "));
    }

    private static String of(SimilarId.Change change) {
        return switch (change) {
            case TRIMMED -> "without the blank around it";
            case BLANK_BEFORE -> "with a blank before it";
            case BLANK_BEHIND -> "with a blank behind it";
            case LOWER_CASE -> "in lower case";
            case UPPER_CASE -> "in upper case";
            case TITLE_CASE -> "with capital initials";
            case NFC -> "in Unicode form NFC";
            case NFD -> "in Unicode form NFD";
        };
    }
}
