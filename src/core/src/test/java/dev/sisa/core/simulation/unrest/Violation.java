package dev.sisa.core.simulation.unrest;

/** An invariant does not hold. An error, so that no use case takes it for a fault of a store. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1;

    private final String invariant;

    Violation(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    /** Such as {@code I10}. */
    String invariant() {
        return invariant;
    }
}
