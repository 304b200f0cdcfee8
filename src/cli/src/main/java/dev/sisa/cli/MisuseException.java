package dev.sisa.cli;

import java.util.function.Supplier;

/** A command line whose words parse but cannot be meant: they contradict each other or are out of range. */
final class MisuseException extends RuntimeException {

    MisuseException(String message) {
        super(message);
    }

    MisuseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The value, with what it has against its arguments said of the command line. */
    static <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new MisuseException(String.valueOf(e.getMessage()), e);
        }
    }
}
