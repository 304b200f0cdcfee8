package dev.sisa.core.schema;

/** A schema file does not say what it must. The message has the file, the place in it, the problem and the remedy. */
public final class BadSchemaException extends RuntimeException {

    BadSchemaException(String message) {
        super(message);
    }
}
