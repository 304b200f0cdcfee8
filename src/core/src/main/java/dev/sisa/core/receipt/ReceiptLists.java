package dev.sisa.core.receipt;

import java.util.List;

/** The lists that lie beside erasure receipts, from where the requests keep them. */
public interface ReceiptLists {

    /** The {@link Commitment}s of a request's samples in hexadecimal digits, one list a part, in their order. */
    List<List<String>> commitments(String request);

    /** Names of what was destroyed in a shard for a request, each once, in ascending order. */
    List<String> destroyed(String request, int shard);
}
