package dev.sisa.core.schema;

/**
 * The text of a cell does not fit its column in the schema. The message has the problem and the remedy, not the
 * place.
 */
public final class BadCellException extends RuntimeException {

    public BadCellException(String problem, String remedy) {
        super(problem + ". " + remedy + ".");
    }
}
