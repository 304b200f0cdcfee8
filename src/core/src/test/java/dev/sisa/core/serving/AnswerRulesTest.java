package dev.sisa.core.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerRulesTest {

    @ParameterizedTest
    @CsvSource({
        "0.6, 5, 3",
        "0.6, 4, 3",
        "0.6, 1, 1",
        "0.55, 20, 11",
        "0.1, 30, 3",
        "0.07, 100, 7",
        "0, 9, 0",
        "1, 9, 9"
    })
    void a_quorum_is_met_by_the_smallest_number_that_is_at_least_that_share(double quorum, int shards, int needed) {
        assertThat(new AnswerRules(quorum, false).needed(shards)).isEqualTo(needed);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void a_quorum_is_a_share(double quorum) {
        assertThatThrownBy(() -> new AnswerRules(quorum, false))
                .hasMessage("a quorum is a share from 0 to 1, not " + quorum);
    }
}
