package dev.sisa.core.failure;

/**
 * The party that a failure belongs to, and so the remedy: a caller or a program decides by it whether to correct, repeat or report.
 *
 * <p>A code has one class. With its code it stands in each error of a document and decides the exit status; only a
 * {@link #FAULT} is shown with its trace.
 */
public enum FailureClass {

    /** The caller's: other values, words or files help. */
    CALLER("caller"),

    /** The moment's: the same call may succeed later. */
    BUSY("busy"),

    /** The installation's: its operator can help, such as with room, permissions, memory, another machine or a newer sisa. */
    STORE("store"),

    /** The storage's: something that was stored is missing or differs, which no repetition mends. */
    DAMAGED("damaged"),

    /** A fault of sisa itself, to be reported. */
    FAULT("fault");

    private final String key;

    FailureClass(String key) {
        this.key = key;
    }

    /** The word for it in documents and outputs; it never changes. */
    public String key() {
        return key;
    }

    /** The class of anything thrown: an exception that does not say its own is a fault. */
    public static FailureClass of(Throwable thrown) {
        return switch (thrown) {
            case ClassifiedFailure classified -> classified.failureClass();
            case OutOfMemoryError _ -> STORE;
            default -> FAULT;
        };
    }
}
