package dev.sisa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class FailureTest {

    @Test
    void what_is_absent_is_left_out() {
        Failure failure = new Failure("interrupted", "interrupted", Optional.empty(), OptionalInt.empty());

        assertThat(WireJson.line(failure)).isEqualTo("{\"code\":\"interrupted\",\"message\":\"interrupted\"}");
    }
}
