package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.bytes.PrintableText;
import dev.sisa.core.failure.InvalidValueException;

/**
 * Binds a receipt to a sample or a person without naming it: HMAC-SHA-256 of model, kind and id, length-prefixed, under a salt
 * that the caller of a request got and the service forgot. Salt and id together find the commitment again; without the salt it
 * reveals nothing. A holder of the salt can try other ids on the other commitments of the same request.
 *
 * @param hex 64 hexadecimal digits
 */
public record Commitment(String hex) {

    /** Bytes of a salt. */
    public static final int SALT = 32;

    /** The kind of thing that an id names. */
    public enum Kind implements Keyed {
        SAMPLE("sample"),
        SUBJECT("subject");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Commitment {
        hex = PrintableText.digest("a commitment", hex);
    }

    /**
     * The commitment to an id.
     *
     * @param salt 32 bytes, those of the request
     */
    public static Commitment of(Bytes salt, String model, Kind kind, String id) {
        if (salt.size() != SALT) {
            throw new InvalidValueException("the salt of a request has " + SALT + " bytes, not " + salt.size());
        }
        Bytes digest = FieldHash.keyed(salt, "commitment")
                .text(model)
                .text(kind.key())
                .text(id)
                .digest();
        return new Commitment(digest.toHex());
    }
}
