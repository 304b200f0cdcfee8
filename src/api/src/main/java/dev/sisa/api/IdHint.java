package dev.sisa.api;

import dev.sisa.core.acceptance.SimilarId;
import java.util.List;

/**
 * A form of an id under which something is known.
 *
 * @param at where the id was named
 * @param changes changes that lead to the form, one after the other, see {@link SimilarId.Change}
 */
public record IdHint(IdPlace at, List<SimilarId.Change> changes) {

    public IdHint {
        changes = List.copyOf(changes);
    }
}
