package dev.sisa.core.json;

/**
 * A JSON file, such as a schema, does not have the required content. The message has the file, the place in it, the problem
 * and the remedy.
 */
public final class BadJsonException extends RuntimeException {

    BadJsonException(String message) {
        super(message);
    }
}
