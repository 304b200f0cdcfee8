package dev.sisa.cli.failure;

/** A refusal that says itself what programs are told of it: its code, remedy and exit status, and what stands beside the error. */
public final class RefusedException extends RuntimeException {

    private final transient Failure failure;

    public RefusedException(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /** What is told of it. */
    public Failure failure() {
        return failure;
    }
}
