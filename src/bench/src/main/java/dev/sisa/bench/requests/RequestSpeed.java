package dev.sisa.bench.requests;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.output.Stopwatch;
import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.reconcile.Reconcile;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.local.ThreadPause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Measures how fast requests are received and erased in one process. Each sample is requested once. */
final class RequestSpeed {

    private static final int WARM_UP = 50;

    private final RequestHome home;
    private final Iterator<String> samples;

    /** Requests to a home whose model waits with healing, for samples of an endless enough supply. */
    RequestSpeed(RequestHome home, Iterator<String> samples) {
        this.home = home;
        this.samples = samples;
    }

    /** Times from the call to its answer, each call after the one before; the first calls are not counted. */
    Percentiles accepted(int requests) {
        IntStream.range(0, WARM_UP).forEach(_ -> accept());
        return new Percentiles(
                IntStream.range(0, requests).mapToObj(_ -> accept()).toList());
    }

    private Duration accept() {
        Stopwatch watch = new Stopwatch();
        AcceptedRequest _ = ask(1);
        return watch.elapsed();
    }

    /** Times from the call until the request is erased, each call after the one before is erased. */
    Percentiles erased(int requests) {
        Reconcile reconcile = home.reconcile(home.installation().ports());
        untilErased(reconcile, ask(1).request().id());
        List<Duration> times = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            Stopwatch watch = new Stopwatch();
            untilErased(reconcile, ask(1).request().id());
            times.add(watch.elapsed());
        }
        return new Percentiles(times);
    }

    private void untilErased(Reconcile reconcile, String id) {
        RequestRows rows = new RequestRows(home.installation().ports().control());
        while (rows.find(id)
                .map(Request::milestones)
                .flatMap(reached -> reached.erasedAt())
                .isEmpty()) {
            reconcile.pass();
        }
    }

    /** Requests accepted a second from several concurrent callers, each of which waits for its answer. */
    double perSecond(int callers, int requestsEach) {
        Stopwatch watch = new Stopwatch();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Callable<Object>> calls = IntStream.range(0, callers)
                    .<Callable<Object>>mapToObj(_ -> () -> {
                        IntStream.range(0, requestsEach).forEach(_ -> ask(1));
                        return callers;
                    })
                    .toList();
            for (Future<Object> call : threads.invokeAll(calls)) {
                Object _ = call.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new CommandException("requests could not be made: " + e.getMessage(), e);
        }
        return callers * requestsEach * 1e9 / watch.elapsed().toNanos();
    }

    /**
     * A request for many samples.
     *
     * @param meanwhile calls of another caller for one sample each, one after the other until it was answered
     */
    record Large(int samples, int parts, Duration time, Percentiles meanwhile) {}

    Large large(int count) {
        AtomicBoolean answered = new AtomicBoolean();
        List<Duration> meanwhile = new ArrayList<>();
        List<String> ids = next(count);
        Thread other = new Thread(() -> {
            while (!answered.get()) {
                meanwhile.add(accept());
            }
        });
        other.start();
        Stopwatch watch = new Stopwatch();
        AcceptedRequest acceptedRequest = ask(ids);
        Duration time = watch.elapsed();
        answered.set(true);
        ThreadPause.uninterrupted(other::join);
        return new Large(count, acceptedRequest.request().expansion().parts(), time, new Percentiles(meanwhile));
    }

    private AcceptedRequest ask(int count) {
        return ask(next(count));
    }

    private AcceptedRequest ask(List<String> ids) {
        return home.ask(home.installation().ports(), "key of " + ids.getFirst(), ids);
    }

    private List<String> next(int count) {
        synchronized (samples) {
            return IntStream.range(0, count).mapToObj(_ -> samples.next()).toList();
        }
    }
}
