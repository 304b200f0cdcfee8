package dev.sisa.core.port;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets threads do the same thing at the same moment. */
final class Race {

    private Race() {}

    /** The results of two threads. */
    static <T> List<T> ofTwo(Callable<T> call) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<T> runner = () -> {
                start.await();
                return call.call();
            };
            List<Future<T>> results =
                    IntStream.range(0, 2).mapToObj(_ -> threads.submit(runner)).toList();
            return List.of(results.get(0).get(), results.get(1).get());
        }
    }
}
