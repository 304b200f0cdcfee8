package dev.sisa.core.receipt.file;

import dev.sisa.core.receipt.Commitment;
import java.util.List;

/** The lists of commitments that lie beside erasure receipts, from where the requests keep them. */
public interface ReceiptLists {

    /** The {@link Commitment}s of a request's samples in hexadecimal digits, one list a part, in their order. */
    List<List<String>> commitments(String request);
}
