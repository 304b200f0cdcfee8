package dev.sisa.bench.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VirtualTimeTest {

    private static final long LATENCY = Duration.ofMillis(30).toNanos();

    private final VirtualTime time = new VirtualTime(3);

    private Duration call() {
        time.pass(begin -> begin + LATENCY);
        return time.elapsed();
    }

    private void together(int calls) throws InterruptedException {
        List<Callable<Duration>> all = IntStream.range(0, calls)
                .<Callable<Duration>>mapToObj(_ -> this::call)
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(all);
        }
    }

    @Test
    void calls_of_one_thread_pass_one_after_the_other() {
        call();
        assertThat(call()).isEqualTo(Duration.ofMillis(60));
    }

    @Test
    void calls_of_other_threads_pass_together_in_as_many_rounds_as_lanes_take() throws InterruptedException {
        call();
        together(7);
        assertThat(time.elapsed()).isEqualTo(Duration.ofMillis(30 + 3 * 30));
        assertThat(call()).isEqualTo(Duration.ofMillis(150));
        together(1);
        assertThat(time.elapsed()).isEqualTo(Duration.ofMillis(180));
    }
}
