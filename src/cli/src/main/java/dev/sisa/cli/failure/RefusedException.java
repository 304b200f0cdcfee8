package dev.sisa.cli.failure;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** A refusal that says itself what programs are told of it: its class, code and remedy, and what stands beside the error. */
public final class RefusedException extends RuntimeException implements ClassifiedFailure {

    private final transient Failure failure;

    public RefusedException(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /** The failure to report. */
    public Failure failure() {
        return failure;
    }

    @Override
    public FailureClass failureClass() {
        return failure.failureClass();
    }

    @Override
    public String code() {
        return failure.code();
    }
}
