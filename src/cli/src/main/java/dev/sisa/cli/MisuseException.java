package dev.sisa.cli;

/** A command line whose words parse but cannot be meant: they contradict each other or are out of range. */
final class MisuseException extends RuntimeException {

    MisuseException(String message) {
        super(message);
    }

    MisuseException(String message, Throwable cause) {
        super(message, cause);
    }
}
