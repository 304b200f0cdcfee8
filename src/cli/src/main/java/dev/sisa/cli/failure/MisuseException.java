package dev.sisa.cli.failure;

import java.util.function.Supplier;

/** A command line whose words parse, but contradict each other or are out of range. */
public final class MisuseException extends RuntimeException {

    public MisuseException(String message) {
        super(message);
    }

    public MisuseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The value; an {@link IllegalArgumentException} of its arguments is reported as misuse of the command line. */
    public static <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new MisuseException(String.valueOf(e.getMessage()), e);
        }
    }
}
