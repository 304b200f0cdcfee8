package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.option.TimeConverter;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.HealedShards;
import dev.sisa.core.healing.ShardHealing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures where their number is one, or whole. */
final class WordingTest {

    @Test
    void times_of_whole_days_are_printed_in_days() {
        assertThat(TimeConverter.text(Duration.ofDays(7))).isEqualTo("P7D");
        assertThat(TimeConverter.text(Duration.ofHours(36))).isEqualTo("PT36H");
        assertThat(TimeConverter.text(Duration.ZERO)).isEqualTo("PT0S");
    }

    @Test
    void a_time_that_is_expected_is_as_rough_as_it_is_known_and_never_none() {
        assertThat(Figures.about(Duration.ZERO)).isEqualTo("less than a second");
        assertThat(Figures.about(Duration.ofMillis(1_400))).isEqualTo("about 1 s");
        assertThat(Figures.about(Duration.ofSeconds(89))).isEqualTo("about 89 s");
        assertThat(Figures.about(Duration.ofSeconds(100))).isEqualTo("about 2 min");
        assertThat(Figures.about(Duration.ofSeconds(3_599))).isEqualTo("about 1 h 0 min");
        assertThat(Figures.about(Duration.ofMinutes(125))).isEqualTo("about 2 h 5 min");
    }

    @Test
    void one_step_is_no_range() {
        assertThat(HealedShards.toText(List.of(new ShardHealing(0, List.of(4), 12))))
                .contains("4")
                .doesNotContain("to");
        assertThat(HealedShards.toText(List.of(new ShardHealing(0, List.of(4, 5), 12))))
                .contains("4 to 5");
    }
}
