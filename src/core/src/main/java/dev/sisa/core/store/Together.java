package dev.sisa.core.store;

import dev.sisa.core.port.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Makes calls that do not depend on each other at the same time, as many as a store serves well. */
public final class Together {

    private Together() {}

    /**
     * The results in the order of what they are of. All calls end before this does. With one call at a time they are made by this
     * thread, in order, and none after one that fails.
     *
     * @param most calls at a time, at least 1
     * @throws RuntimeException of the first call, in order, that failed
     * @throws StoreException if this thread is interrupted
     */
    public static <T, R> List<R> of(int most, List<T> all, Function<T, R> call) {
        if (most == 1 || all.size() < 2) {
            return all.stream().map(call).toList();
        }
        List<Callable<R>> calls =
                all.stream().<Callable<R>>map(one -> () -> call.apply(one)).toList();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(most, Thread.ofVirtual().factory())) {
            List<R> results = new ArrayList<>();
            for (Future<R> made : threads.invokeAll(calls)) {
                results.add(result(made));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("calls to a store were interrupted; try again", e);
        }
    }

    private static <R> R result(Future<R> made) throws InterruptedException {
        try {
            return made.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
