package dev.sisa.core.sample;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;

/** Turns ids of samples and subjects into the keyed hashes that are kept in their stead: no id is ever stored or logged. */
public final class SampleHashes {

    /** Bytes of a sample's or subject's hash. */
    public static final int SIZE = 16;

    private final Bytes key;
    private final String model;

    /**
     * Hashes for one model.
     *
     * @param key the model's identity key
     */
    public SampleHashes(Bytes key, String model) {
        this.key = key;
        this.model = model;
    }

    public Bytes sample(String id) {
        return hash("sample", id);
    }

    public Bytes subject(String subject) {
        return hash("subject", subject);
    }

    private Bytes hash(String purpose, String text) {
        Bytes digest = FieldHash.keyed(key, purpose).text(model).text(text).digest();
        return Bytes.copyOf(digest.toArray(), 0, SIZE);
    }
}
