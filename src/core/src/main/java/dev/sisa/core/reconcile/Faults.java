package dev.sisa.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what goes wrong in one place from stopping the others. Not thread-safe. */
final class Faults {

    private final List<ReconcileFault> found = new ArrayList<>();

    /** What the work comes to; empty if it failed. */
    <T> Optional<T> caught(String where, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            found.add(new ReconcileFault(where, e));
            return Optional.empty();
        }
    }

    List<ReconcileFault> found() {
        return List.copyOf(found);
    }
}
