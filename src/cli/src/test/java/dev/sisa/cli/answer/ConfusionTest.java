package dev.sisa.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
        JsonNode no = confusion.toJson().path(0);
        assertThat(no.path("accuracy").asDouble()).isEqualTo(0.5);
        assertThat(no.path("answered").toString()).isEqualTo("{\"no\":1,\"yes\":1,\"never\":0}");
        assertThat(confusion.toJson().path(2).path("rows").asInt()).isZero();
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
