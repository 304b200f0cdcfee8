package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Keyed;

/** The kind of a receipt: only one of these reports an erasure. */
public enum ReceiptKind implements Keyed {
    /** Something was live or pending, and is destroyed. */
    ERASURE("erasure"),
    /** Nothing was left to be erased, and something that the request names had been erased before. */
    ALREADY_ERASED("already-erased"),
    /**
     * Nothing is known of what the request names: no proof of an erasure. A sample that was erased by its own id leaves no trace of
     * whose it was, so a person may be named who was here.
     */
    NOTHING_FOUND("nothing-found"),
    /** The request was refused, with a reason; nothing was erased for it. */
    REFUSED("refused"),
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
