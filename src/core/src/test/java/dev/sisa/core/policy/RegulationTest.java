package dev.sisa.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegulationTest {

    @ParameterizedTest
    @CsvSource({
        "gdpr, 2025-03-15T10:20:30.456Z, 2025-04-15T10:20:30.456Z",
        "gdpr, 2025-01-31T23:59:59Z, 2025-02-28T23:59:59Z",
        "gdpr, 2024-01-31T00:00:00Z, 2024-02-29T00:00:00Z",
        "gdpr, 2025-02-28T12:00:00Z, 2025-03-28T12:00:00Z",
        "gdpr, 2025-12-31T12:00:00Z, 2026-01-31T12:00:00Z",
        "ccpa, 2025-01-01T00:00:00Z, 2025-02-15T00:00:00Z",
        "ccpa, 2024-02-01T08:00:00Z, 2024-03-17T08:00:00Z",
        "P30D, 2025-01-31T00:00:00Z, 2025-03-02T00:00:00Z",
        "P2W, 2025-01-31T00:00:00Z, 2025-02-14T00:00:00Z",
        "P1M1D, 2025-01-31T00:00:00Z, 2025-03-01T00:00:00Z",
        "P10Y, 2025-01-31T00:00:00Z, 2035-01-31T00:00:00Z"
    })
    void a_due_date_is_counted_in_utc(String regulation, Instant received, Instant due) {
        assertThat(Regulation.parse(regulation).dueAt(received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"gdpr, gdpr", "GDPR, gdpr", "Ccpa, ccpa", "P30D, P30D", "p30d, P30D", "P2W, P14D", "P1Y2M3D, P1Y2M3D"})
    void its_text_is_read_and_written(String text, String written) {
        assertThat(Regulation.parse(text).text()).isEqualTo(written);
        assertThat(Regulation.parse(written)).isEqualTo(Regulation.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lgpd", "30", "30D", "PT24H", "P30D "})
    void what_is_no_regulation_is_explained(String text) {
        assertThatThrownBy(() -> Regulation.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("a regulation is gdpr, ccpa or a period such as P30D, not \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1D", "P1M-1D", "P10Y1D", "P121M", "P3653D", "P2147483647D", "P999999999Y"})
    void a_period_is_at_least_a_day_and_at_most_ten_years(String text) {
        assertThatThrownBy(() -> Regulation.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("an erasure is due after a day at least and ten years at most, not after "
                        + Period.parse(text));
    }

    @Test
    void the_law_is_not_a_period_of_the_same_length() {
        assertThat(Regulation.parse("P45D")).isNotEqualTo(new Regulation.Ccpa());
    }
}
