package dev.sisa.core.reconcile;

/**
 * Something that could not be read or moved; the next pass tries it again.
 *
 * @param where such as {@code shard 3} or {@code request 1f0e..}
 */
public record ReconcileFault(String where, RuntimeException cause) {

    /** In one line, for people. */
    public String message() {
        return where + ": " + cause.getMessage();
    }
}
