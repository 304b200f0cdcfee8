package dev.sisa.cli.failure;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;
import dev.sisa.core.failure.InvalidValueException;
import java.util.function.Supplier;

/** A command line whose words parse, but contradict each other or are out of range. */
public final class MisuseException extends RuntimeException implements ClassifiedFailure {

    public MisuseException(String message) {
        super(message);
    }

    public MisuseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The value; an {@link InvalidValueException} of its arguments is reported as misuse of the command line. */
    public static <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            throw new MisuseException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.CALLER;
    }

    @Override
    public String code() {
        return "misuse";
    }
}
