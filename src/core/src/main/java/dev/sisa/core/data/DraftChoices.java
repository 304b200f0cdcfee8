package dev.sisa.core.data;

import java.util.List;
import java.util.Optional;

/**
 * Names of columns that the owner has chosen before the draft; what is not chosen is proposed, or left open.
 *
 * @param ignored columns to leave out
 */
public record DraftChoices(
        Optional<String> label,
        Optional<String> id,
        Optional<String> subject,
        Optional<String> prior,
        List<String> ignored) {

    /** Nothing is chosen. */
    public static final DraftChoices NONE =
            new DraftChoices(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public DraftChoices {
        ignored = List.copyOf(ignored);
    }
}
