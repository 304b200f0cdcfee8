package dev.sisa.core.run;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;
import dev.sisa.core.port.RunId;

/** A run that was given up, or asked to end, while it was at work. */
public final class UnwantedRunException extends RuntimeException implements ClassifiedFailure {

    public UnwantedRunException(RunId id) {
        super("run " + id + " is not wanted any more");
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.FAULT;
    }

    @Override
    public String code() {
        return "fault";
    }
}
