package dev.sisa.core.json;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/**
 * A JSON file, such as a schema, does not have the required content. The message has the file, the place in it, the problem
 * and the remedy.
 */
public final class BadJsonException extends RuntimeException implements ClassifiedFailure {

    BadJsonException(String message) {
        super(message);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.CALLER;
    }

    @Override
    public String code() {
        return "bad-schema";
    }
}
