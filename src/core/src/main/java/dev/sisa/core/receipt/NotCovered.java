package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sentences on copies that may still know of samples after their erasure.
 *
 * @param never copies that no erasure reaches
 * @param unscrubbed copies that a scrub can reach, and did not before the receipt was issued; a receipt of format 1 does not tell it
 *     apart
 */
public record NotCovered(List<String> never, List<String> unscrubbed) {

    private static final List<String> OUTSIDE = List.of(
            "parameters in the memory of processes that answer, frozen function instances among them, until they end",
            "copies of data, parameters or answers that were made downstream",
            "files that are being imported, and what an import sorts of them, until it ends");

    public NotCovered {
        never = List.copyOf(never);
        unscrubbed = List.copyOf(unscrubbed);
        Stream.of(never, unscrubbed)
                .flatMap(List::stream)
                .forEach(line -> PrintableText.checked("what is not covered", line));
    }

    /**
     * As the stores in use say it, with the copies that lie outside every store.
     *
     * @param control sentences of the control store on what it never covers
     * @param blobs the same of the blob store
     */
    public static NotCovered by(List<String> control, List<String> blobs, List<String> unscrubbed) {
        return new NotCovered(
                Stream.of(control, blobs, OUTSIDE)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                unscrubbed);
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
