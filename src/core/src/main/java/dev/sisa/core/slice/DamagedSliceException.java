package dev.sisa.core.slice;

/**
 * A stored slice differs from what the writer wrote. The message has its name, the byte from which on it cannot be trusted,
 * and why.
 */
public final class DamagedSliceException extends RuntimeException {

    DamagedSliceException(String name, long position, String problem) {
        super("slice " + name + " is damaged at byte " + position + ": " + problem);
    }
}
