package dev.sisa.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RetryTest {

    private static final ItemKey KEY = new ItemKey(Table.CONTROL, "p", "s");
    private static final Transaction CREATE = Transaction.of(Write.create(Item.first(KEY, Attributes.NONE)));

    private final AtomicInteger attempts = new AtomicInteger();
    private final MemoryControlStore control = new MemoryControlStore();
    private final CountedPauses pauses = new CountedPauses();

    @Test
    void nothing_is_attempted_when_it_is_done_already() {
        retry().until(() -> true, this::attempt);

        assertThat(attempts).hasValue(0);
    }

    @Test
    void attempts_go_on_until_one_is_committed() {
        retry().until(() -> false, () -> attempts.incrementAndGet() == 3);

        assertThat(attempts).hasValue(3);
    }

    @Test
    void attempts_go_on_until_the_state_says_that_it_is_done() {
        retry().until(() -> attempts.get() == 3, this::attempt);

        assertThat(attempts).hasValue(3);
    }

    @Test
    void the_first_result_counts() {
        int result =
                retry().first(() -> attempts.incrementAndGet() == 5 ? Optional.of(attempts.get()) : Optional.empty());

        assertThat(result).isEqualTo(5);
    }

    @Test
    void nothing_is_waited_for_if_nothing_failed() {
        assertThat(retry().commit(CREATE)).isTrue();
        retry().until(() -> control.read(KEY).isPresent(), this::attempt);

        assertThat(pauses.all()).isEmpty();
    }

    @Test
    void the_first_reading_again_comes_at_once_and_each_later_one_after_a_pause() {
        retry().until(() -> false, () -> attempts.incrementAndGet() == 2);
        assertThat(pauses.all()).isEmpty();

        attempts.set(0);
        retry().until(() -> false, () -> attempts.incrementAndGet() == 6);
        assertThat(pauses.all()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFLICT", "THROTTLED"})
    void the_same_transaction_is_committed_again_without_reading(Fault fault) {
        Faults faults = new Faults((write, _) -> write < 4 ? fault : Fault.NONE);
        Retry retry = retry(faults, Duration.ofMinutes(5));

        retry.until(() -> attempts.incrementAndGet() > 1, () -> retry.commit(CREATE));

        assertThat(attempts).as("readings").hasValue(1);
        assertThat(faults.writes()).isEqualTo(4);
        assertThat(control.read(KEY)).isPresent();
        assertThat(pauses.all()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_DONE", "UNKNOWN_UNDONE", "REPEATED"})
    void a_commit_that_may_have_happened_is_told_and_not_repeated(Fault fault) {
        Faults faults = Faults.at(1, fault);

        assertThat(retry(faults, Duration.ofMinutes(5)).commit(CREATE)).isFalse();

        assertThat(faults.writes()).isEqualTo(1);
        assertThat(pauses.all()).isEmpty();
    }

    /** Planted: a user that reads nothing and commits again after a failed condition takes its own write for another's. */
    @Test
    void who_does_not_read_after_a_failed_condition_never_sees_its_own_write() {
        Retry blind = retry(Faults.at(1, Fault.REPEATED), Duration.ofSeconds(30));
        assertThatThrownBy(() -> blind.until(() -> false, () -> blind.commit(CREATE)))
                .isInstanceOf(BusyException.class);
        assertThat(control.read(KEY)).isPresent();

        control.commit(Transaction.of(new Write.Delete(KEY, new Condition.Always())));
        Retry seeing = retry(Faults.at(1, Fault.REPEATED), Duration.ofSeconds(30));
        seeing.until(() -> control.read(KEY).isPresent(), () -> seeing.commit(CREATE));
    }

    @Test
    void pauses_are_random_and_their_bound_doubles_up_to_two_seconds() {
        assertThatThrownBy(() -> retry().until(() -> false, this::attempt)).isInstanceOf(BusyException.class);

        List<Duration> all = pauses.all();
        Duration bound = Duration.ofMillis(10);
        for (Duration pause : all) {
            assertThat(pause).isPositive().isLessThanOrEqualTo(bound);
            bound = bound.multipliedBy(2).compareTo(Duration.ofSeconds(2)) < 0
                    ? bound.multipliedBy(2)
                    : Duration.ofSeconds(2);
        }
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().skip(8)).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) < 0);
        assertThat(all.stream().skip(8)).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) > 0);
    }

    @Test
    void at_the_deadline_it_is_a_fault_that_says_what_was_tried() {
        assertThatThrownBy(() -> retry().until(() -> false, this::attempt))
                .isInstanceOf(BusyException.class)
                .hasMessageMatching("gave up after \\d{3} attempts in 300 s to move a mountain: the control store keeps"
                        + " refusing; see what else writes to it and try again");

        assertThat(pauses.clock().instant()).isBetween(Instant.EPOCH.plusSeconds(300), Instant.EPOCH.plusSeconds(303));
    }

    @Test
    void a_store_that_stays_throttled_is_given_up_at_the_deadline() {
        Retry retry = retry(new Faults((_, _) -> Fault.THROTTLED), Duration.ofSeconds(60));

        assertThatThrownBy(() -> retry.commit(CREATE)).isInstanceOf(BusyException.class);

        assertThat(pauses.clock().instant()).isBetween(Instant.EPOCH.plusSeconds(60), Instant.EPOCH.plusSeconds(63));
    }

    @Test
    void a_clock_that_stands_still_or_goes_back_ends_it_too() {
        pauses.standStill();

        assertThatThrownBy(() -> retry().until(() -> false, this::attempt)).isInstanceOf(BusyException.class);
    }

    @Test
    void the_time_of_the_first_attempt_does_not_count() {
        retry().until(() -> false, () -> {
            pauses.clock().pass(Duration.ofHours(1));
            return attempts.incrementAndGet() == 2;
        });

        assertThat(attempts).hasValue(2);
    }

    private boolean attempt() {
        return attempts.incrementAndGet() < 0;
    }

    private Retry retry() {
        return new Retry(pauses.ports(control), "move a mountain");
    }

    private Retry retry(Faults faults, Duration deadline) {
        return new Retry(pauses.ports(new FaultyControlStore(control, faults)), "move a mountain", deadline);
    }
}
