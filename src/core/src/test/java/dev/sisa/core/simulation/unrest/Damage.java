package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;

/** The form that a store that lies gives to a blob. */
final class Damage {

    private Damage() {}

    /** The blob cut short, or with one bit flipped; always the same. */
    static Bytes of(Bytes blob) {
        byte[] bytes = blob.toArray();
        if (bytes[0] % 2 == 0) {
            return Bytes.copyOf(bytes, 0, bytes.length / 2);
        }
        bytes[bytes.length - 1] ^= 1;
        return Bytes.owning(bytes);
    }
}
