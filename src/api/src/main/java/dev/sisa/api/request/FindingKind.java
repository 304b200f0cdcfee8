package dev.sisa.api.request;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.request.Findings;

/** The findings of a request in all, and so the kind of its receipt; receipts of healing answer no request by themselves. */
public enum FindingKind implements Keyed {
    /** Something was live or pending. */
    ERASURE("erasure"),
    /** Nothing is left to be erased, and something that it names had been erased before. */
    ALREADY_ERASED("already-erased"),
    /** Nothing is known of what it names. */
    NOTHING_FOUND("nothing-found");

    private final String key;

    FindingKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** The kind of findings. */
    public static FindingKind of(Findings findings) {
        return switch (findings.kind()) {
            case ERASURE -> ERASURE;
            case ALREADY_ERASED -> ALREADY_ERASED;
            case NOTHING_FOUND -> NOTHING_FOUND;
            case HEALING, REFUSED ->
                throw new IllegalArgumentException(
                        "no findings are of kind " + findings.kind().key());
        };
    }
}
