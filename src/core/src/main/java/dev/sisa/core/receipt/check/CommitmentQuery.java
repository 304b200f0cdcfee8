package dev.sisa.core.receipt.check;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.receipt.Commitment;

/**
 * A sample or a person to look for in receipts.
 *
 * @param salt that of the request, which the service does not have any more
 */
public record CommitmentQuery(Bytes salt, Commitment.Kind kind, String id) {

    Commitment commitment(String model) {
        return Commitment.of(salt, model, kind, id);
    }

    /** Reveals neither the id nor the salt. */
    @Override
    public String toString() {
        return "CommitmentQuery[" + kind + "]";
    }
}
