package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;
import dev.sisa.core.failure.InvalidValueException;

/**
 * The place of a receipt in the chain of its model.
 *
 * @param format of the receipt there
 * @param sequence from 1, without gaps
 * @param previous {@link ReceiptBody#digest} of the receipt before; empty in the first
 */
public record ChainPosition(ReceiptFormat format, String model, long sequence, String previous) {

    /** The place of a new receipt. */
    public ChainPosition(String model, long sequence, String previous) {
        this(ReceiptFormat.CURRENT, model, sequence, previous);
    }

    public ChainPosition {
        model = PrintableText.checked("a model", model);
        if (sequence < 1) {
            throw new InvalidValueException("receipts are numbered from 1, not " + sequence);
        }
        if (previous.isEmpty() != (sequence == 1)) {
            throw new InvalidValueException(
                    "every receipt but the first names the one before, which receipt " + sequence + " does not");
        }
        previous = sequence == 1 ? "" : PrintableText.digest("the digest of the receipt before", previous);
    }

    /** The name of the receipt there, in messages. */
    public String title() {
        return "receipt " + sequence + " of model " + model;
    }
}
