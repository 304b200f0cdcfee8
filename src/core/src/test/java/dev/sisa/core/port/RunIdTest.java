package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sisa.core.failure.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunIdTest {

    @Test
    void a_name_is_read_as_it_is_written() {
        RunId id = new RunId("credit.v2_a-b", 7, 12);

        assertThat(id).hasToString("credit.v2_a-b:7:12");
        assertThat(RunId.parse("credit.v2_a-b:7:12")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "credit", "credit:7", "credit:7:0", "credit:-1:2", "credit:7:12:1", ":7:12", "credit:x:1"})
    void what_names_no_run_is_refused_with_an_example(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> RunId.parse(text))
                .withMessageContaining("credit:7:12");
    }
}
