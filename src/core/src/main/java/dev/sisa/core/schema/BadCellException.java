package dev.sisa.core.schema;

/**
 * The text of a cell is not what the schema says of its column. The message has the problem and the remedy, not the
 * place.
 */
public final class BadCellException extends RuntimeException {

    public BadCellException(String problem, String remedy) {
        super(problem + ". " + remedy + ".");
    }
}
