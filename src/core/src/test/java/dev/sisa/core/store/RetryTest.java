package dev.sisa.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.StoreException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RetryTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void nothing_is_attempted_when_it_is_done_already() {
        Retry.until("rest", () -> true, attempts::incrementAndGet);

        assertThat(attempts).hasValue(0);
    }

    @Test
    void attempts_go_on_until_it_is_done() {
        Retry.until("count to three", () -> attempts.get() == 3, attempts::incrementAndGet);

        assertThat(attempts).hasValue(3);
    }

    @Test
    void the_first_result_counts() {
        int result = Retry.first(
                "get five", () -> attempts.incrementAndGet() == 5 ? Optional.of(attempts.get()) : Optional.empty());

        assertThat(result).isEqualTo(5);
    }

    @Test
    void after_a_thousand_attempts_it_is_a_fault_that_says_what_was_tried() {
        assertThatThrownBy(() -> Retry.until("move a mountain", () -> false, attempts::incrementAndGet))
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "gave up after 1000 attempts to move a mountain: the control store keeps refusing; see what else"
                                + " writes to it and try again");
        assertThat(attempts).hasValue(1_000);
    }
}
