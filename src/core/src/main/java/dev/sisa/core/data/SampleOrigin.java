package dev.sisa.core.data;

import java.util.Optional;

/**
 * The columns of a sample besides label and features.
 *
 * @param id the text of the id column, or the position of the row in its file, from 1
 * @param subject the person the sample belongs to; empty when the file has none for it, and the sample is its own
 * @param prior the probability in [0, 1] that the sample will be requested, 0 when the file has none
 * @param line the physical line on which the row starts, or the row or image where the file has no lines; from 1
 */
public record SampleOrigin(String id, Optional<String> subject, double prior, long line) {

    public SampleOrigin {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("the sample of line " + line + " has an empty id");
        }
        if (!(prior >= 0 && prior <= 1)) {
            throw new IllegalArgumentException("the sample of line " + line + " has prior " + prior + ", not 0 to 1");
        }
    }
}
