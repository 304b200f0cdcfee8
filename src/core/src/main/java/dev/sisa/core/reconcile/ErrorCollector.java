package dev.sisa.core.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what goes wrong in one place from stopping the others; of each place the first is kept. Not thread-safe. */
final class ErrorCollector {

    private final Map<String, ReconcileFault> found = new LinkedHashMap<>();

    /** What the work comes to; empty if it failed. */
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
