package dev.sisa.core.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the first error of each place, so that an error in one does not stop the others. Not thread-safe. */
final class ErrorCollector {

    private final Map<String, ReconcileFault> found = new LinkedHashMap<>();

    /** The work's result; empty if it failed. */
    <T> Optional<T> caught(String where, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            found.putIfAbsent(where, new ReconcileFault(where, e));
            return Optional.empty();
        }
    }

    List<ReconcileFault> found() {
        return List.copyOf(found.values());
    }
}
