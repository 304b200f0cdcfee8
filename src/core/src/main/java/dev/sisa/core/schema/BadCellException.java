package dev.sisa.core.schema;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/**
 * The text of a cell does not fit its column in the schema. The message has the problem and the remedy, not the
 * place.
 */
public final class BadCellException extends RuntimeException implements ClassifiedFailure {

    public BadCellException(String problem, String remedy) {
        super(problem + ". " + remedy + ".");
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.CALLER;
    }

    @Override
    public String code() {
        return "bad-data";
    }
}
