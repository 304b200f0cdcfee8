package dev.sisa.core.json;

/** A schema file does not say what it must. The message has the file, the place in it, the problem and the remedy. */
public final class BadJsonException extends RuntimeException {

    BadJsonException(String message) {
        super(message);
    }
}
