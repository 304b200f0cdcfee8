package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Keyed;

/** The kind of a receipt: only one of these reports an erasure. */
public enum ReceiptKind implements Keyed {
    /** Something was live or pending, and is destroyed. */
    ERASURE("erasure"),
    /** Nothing was left to be erased, and something that the request names had been erased before. */
    ALREADY_ERASED("already-erased"),
    /** Nothing that the request names was ever here: no proof of an erasure. */
    NOTHING_FOUND("nothing-found"),
    /** The touched shards are trained to their end again. */
    HEALING("healing");

    private final String key;

    ReceiptKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
