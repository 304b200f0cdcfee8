package dev.sisa.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.api.prediction.ClassAccuracy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfusionTest {

    private final Confusion confusion = new Confusion(List.of("no", "yes", "never"));

    ConfusionTest() {
        confusion.add(0, 0);
        confusion.add(0, 1);
        confusion.add(1, 1);
        confusion.add(1, 1);
    }

    @Test
    void accuracy_is_the_share_of_the_diagonal() {
        assertThat(confusion.rows()).isEqualTo(4);
        assertThat(confusion.accuracy()).isEqualTo(0.75);
        assertThat(new Confusion(List.of("a", "b")).accuracy()).isZero();
    }

    @Test
    void every_class_has_its_own_accuracy_and_answers() {
        ClassAccuracy no = WireScores.of(confusion).getFirst();
        assertThat(no.accuracy()).isEqualTo(0.5);
        assertThat(no.answerCounts()).isEqualTo(Map.of("no", 1L, "yes", 1L, "never", 0L));
        assertThat(no.answerCounts().keySet()).containsExactly("no", "yes", "never");
        assertThat(WireScores.of(confusion).get(2).rowCount()).isZero();
    }

    @Test
    void people_see_a_table() {
        assertThat(confusion.toString().lines())
                .containsExactly(
                        "label \\ answer  no  yes  never  rows  accuracy",
                        "no               1    1      0     2    50.0 %",
                        "yes              0    2      0     2   100.0 %",
                        "never            0    0      0     0     0.0 %");
    }
}
