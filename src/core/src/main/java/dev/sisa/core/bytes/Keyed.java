package dev.sisa.core.bytes;

import java.util.Arrays;
import java.util.Optional;

/** A constant with a key that is stored or printed in its stead, so that the constant itself may be renamed. */
public interface Keyed {

    /** The key; it never changes. */
    String key();

    /** The constant of a key; empty if none has it. */
    static <E extends Enum<E> & Keyed> Optional<E> find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.key().equals(key))
                .findFirst();
    }
}
