package dev.sisa.core.receipt.chain;

import dev.sisa.core.port.Write;
import dev.sisa.core.receipt.ReceiptBody;
import java.util.List;

/**
 * A receipt that is issued once these writes have committed, together with the caller's own: if any condition fails, nothing
 * was issued and its number goes to another.
 */
public record PreparedReceipt(ReceiptBody body, List<Write> writes) {

    public PreparedReceipt {
        writes = List.copyOf(writes);
    }

    public long sequence() {
        return body.link().sequence();
    }
}
