package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may still know of samples after their erasure, in sentences, as the stores in use say it.
 *
 * @param never what no erasure covers there
 * @param unscrubbed what a scrub can cover, and did not before the receipt was issued; a receipt of format 1 does not tell it
 *     apart
 */
public record NotCovered(List<String> never, List<String> unscrubbed) {

    public NotCovered {
        never = List.copyOf(never);
        unscrubbed = List.copyOf(unscrubbed);
        Stream.of(never, unscrubbed)
                .flatMap(List::stream)
                .forEach(line -> PrintableText.checked("what is not covered", line));
    }

    /** Whether the scrub before the receipt reached all that a scrub can reach. */
    public boolean scrubbed() {
        return unscrubbed.isEmpty();
    }

    /** All of it. */
    public List<String> all() {
        return Stream.of(never, unscrubbed).flatMap(List::stream).toList();
    }
}
