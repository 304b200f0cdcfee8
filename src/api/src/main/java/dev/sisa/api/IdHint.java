package dev.sisa.api;

import dev.sisa.core.acceptance.SimilarId;
import java.util.List;

/**
 * A form of an id under which something is known.
 *
 * @param at where the id was named
 * @param changes changes that lead to the form, one after the other: {@code trimmed}, {@code blank-before}, {@code blank-behind},
 *     {@code lower-case}, {@code upper-case}, {@code title-case}, {@code nfc} or {@code nfd}
 */
public record IdHint(IdPlace at, List<SimilarId.Change> changes) {

    public IdHint {
        changes = List.copyOf(changes);
    }
}
