package dev.sisa.core.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The same with a label, unless one is chosen or that column is chosen for something else. */
    DraftChoices orLabel(Optional<String> stated) {
        Set<String> names = new HashSet<>(ignored);
        List.of(label, id, subject, prior).forEach(name -> name.ifPresent(names::add));
        return label.isEmpty() && stated.isPresent() && !names.contains(stated.get())
                ? new DraftChoices(stated, id, subject, prior, ignored)
                : this;
    }
}
