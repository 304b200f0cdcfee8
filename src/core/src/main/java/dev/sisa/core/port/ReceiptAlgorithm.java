package dev.sisa.core.port;

import dev.sisa.core.bytes.Keyed;

/** The algorithms that receipts are signed with, by the names that Java has for them. */
public enum ReceiptAlgorithm implements Keyed {
    /** Every installation signs with it. */
    ED25519("Ed25519"),
    /** By option, so that receipts outlive elliptic curves (FIPS 204). */
    ML_DSA_65("ML-DSA-65");

    private final String key;

    ReceiptAlgorithm(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
