package dev.sisa.core.failure;

/** An exception that says itself whose failure it is, so that no list of exception types is kept anywhere. */
public interface ClassifiedFailure {

    /** The class of the failure. */
    FailureClass failureClass();

    /** One word for programs, which never changes and has one class; {@code src/docs/exit-codes.md} lists them. */
    String code();

    /** The code of anything thrown. */
    static String codeOf(Throwable thrown) {
        return switch (thrown) {
            case ClassifiedFailure classified -> classified.code();
            case OutOfMemoryError _ -> "memory";
            default -> "fault";
        };
    }
}
