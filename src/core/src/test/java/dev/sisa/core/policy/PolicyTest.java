package dev.sisa.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyTest {

    @Test
    void the_default_heals_at_once_and_erases_within_a_month() {
        HealingWindow atOnce = new HealingWindow(1, Duration.ZERO, 0.6, 1);
        assertThat(Policy.DEFAULT)
                .isEqualTo(new Policy(atOnce, new Guards(1_000_000, false), 0.6, new Regulation.Gdpr()));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_policy_says_what_it_may_be(ThrowingCallable wrong, String message) {
        assertThatThrownBy(wrong).isInstanceOf(InvalidValueException.class).hasMessage(message);
    }

    static Stream<Arguments> wrong() {
        String counts = "healing starts at a count and a minimum batch of at least 1, not at ";
        return Stream.of(
                wrong(() -> window(0, Duration.ZERO, 0.6, 1), counts + "0 and 1"),
                wrong(() -> window(1, Duration.ZERO, 0.6, 0), counts + "1 and 0"),
                wrong(
                        () -> window(1, Duration.ofSeconds(-1), 0.6, 1),
                        "a healing window lasts from PT0S to 365 days, not PT-1S"),
                wrong(
                        () -> window(1, Duration.ofDays(365).plusNanos(1), 0.6, 1),
                        "a healing window lasts from PT0S to 365 days, not PT8760H0.000000001S"),
                wrong(() -> window(1, Duration.ZERO, -0.1, 1), "a quality floor lies in [0, 1], unlike -0.1"),
                wrong(() -> window(1, Duration.ZERO, 1.1, 1), "a quality floor lies in [0, 1], unlike 1.1"),
                wrong(() -> window(1, Duration.ZERO, Double.NaN, 1), "a quality floor lies in [0, 1], unlike NaN"),
                wrong(() -> new Guards(0, false), "a tenant may have at least 1 sample pending, not 0"),
                wrong(() -> quorum(-0.1), "a quorum floor lies in [0, 1], unlike -0.1"),
                wrong(() -> quorum(1.1), "a quorum floor lies in [0, 1], unlike 1.1"),
                wrong(() -> quorum(Double.NaN), "a quorum floor lies in [0, 1], unlike NaN"));
    }

    private static Arguments wrong(ThrowingCallable wrong, String message) {
        return Arguments.of(wrong, message);
    }

    private static HealingWindow window(long count, Duration window, double qualityFloor, long minimumBatch) {
        return new HealingWindow(count, window, qualityFloor, minimumBatch);
    }

    private static Policy quorum(double floor) {
        return new Policy(HealingWindow.DEFAULT, Guards.DEFAULT, floor, new Regulation.Gdpr());
    }
}
