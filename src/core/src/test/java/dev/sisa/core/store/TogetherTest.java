package dev.sisa.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TogetherTest {

    private static final List<Integer> TWELVE = IntStream.range(0, 12).boxed().toList();

    @Test
    void results_come_in_the_order_of_what_they_are_of() {
        assertThat(Together.of(5, TWELVE, i -> 2 * i))
                .containsExactlyElementsOf(TWELVE.stream().map(i -> 2 * i).toList());
    }

    /** With fewer at a time none would pass the barrier, with more it would be broken by its number. */
    @Test
    void as_many_calls_as_allowed_are_made_at_a_time() {
        CyclicBarrier all = new CyclicBarrier(4);
        assertThat(Together.of(4, TWELVE, i -> met(all, i))).hasSize(12);
        assertThat(all.getNumberWaiting()).isZero();
    }

    @Test
    void one_at_a_time_is_this_thread_and_ends_at_the_first_fault() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        List<Integer> called = new ArrayList<>();
        assertThatThrownBy(() -> Together.of(1, TWELVE, i -> {
                    threads.add(Thread.currentThread());
                    called.add(i);
                    return failing(i, 3);
                }))
                .isInstanceOf(StoreException.class);
        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(called).containsExactly(0, 1, 2, 3);
    }

    @Test
    void the_fault_of_the_first_call_in_order_is_the_callers() {
        assertThatThrownBy(() -> Together.of(4, TWELVE, i -> failing(i, 5, 7)))
                .isInstanceOf(StoreException.class)
                .hasMessage("fault of 5");
    }

    private static int failing(int call, Integer... faults) {
        if (List.of(faults).contains(call)) {
            throw new StoreException("fault of " + call);
        }
        return call;
    }

    private static int met(CyclicBarrier all, int call) {
        try {
            all.await();
            return call;
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
