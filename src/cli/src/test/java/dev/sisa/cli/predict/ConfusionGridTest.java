package dev.sisa.cli.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.accuracy.Confusion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ConfusionGridTest {

    private static final int WIDTH = 74;

    @Test
    void a_small_matrix_is_shown_whole() {
        Confusion confusion = new Confusion(3);
        confusion.add(0, 0);
        confusion.add(0, 1);
        confusion.add(1, 1);
        confusion.add(1, 1);

        assertThat(new ConfusionGrid(confusion, List.of("no", "yes", "never"), WIDTH).lines())
                .containsExactly(
                        "label \\ answer  no  yes  never  rows   recall",
                        "no               1    1      0     2   50.0 %",
                        "yes              0    2      0     2  100.0 %",
                        "never            0    0      0     0    0.0 %");
    }

    @Test
    void of_a_hundred_classes_those_with_the_most_confusions_are_shown_and_the_rest_is_summed_up() {
        Confusion confusion = diagonal(100);
        add(confusion, 90, 7, 3);
        add(confusion, 7, 41, 2);
        add(confusion, 3, 99, 1);

        assertThat(new ConfusionGrid(confusion, names("c", 100), 46).lines())
                .containsExactly(
                        "label \\ answer  c7  (others)  rows  recall",
                        "c7              10         2    12  83.3 %",
                        "(others)         3       991   994  99.6 %",
                        "1 of 100 classes, those with the most confusions; --json has all");
        assertThat(new ConfusionGrid(confusion, names("c", 100), 52).lines())
                .containsExactly(
                        "label \\ answer  c7  c90  (others)  rows  recall",
                        "c7              10    0         2    12  83.3 %",
                        "c90              3   10         0    13  76.9 %",
                        "(others)         0    0       981   981  99.9 %",
                        "2 of 100 classes, those with the most confusions; --json has all");
    }

    @Test
    void nothing_of_many_classes_with_long_names_is_wider_than_the_screen() {
        for (int classes : List.of(2, 5, 21, 100, 1_000)) {
            List<String> lines = new ConfusionGrid(
                            diagonal(classes),
                            names("a class whose name takes half of the line, number ", classes),
                            WIDTH)
                    .lines();

            assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.length() <= WIDTH + 20);
            assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.length() <= WIDTH);
        }
    }

    @Test
    void names_that_are_too_long_keep_their_beginning_and_end() {
        List<String> labels =
                List.of("occupation: craft and repair", "occupation: craft and design", "occupation: none");

        assertThat(new ConfusionGrid(diagonal(3), labels, WIDTH).lines())
                .containsExactly(
                        "label \\ answer  occup..epair  occup..esign  occup.. none  rows   recall",
                        "occupa..repair            10             0             0    10  100.0 %",
                        "occupa..design             0            10             0    10  100.0 %",
                        "occupa..: none             0             0            10    10  100.0 %",
                        "names are shortened; --json has all");
    }

    @Test
    void names_that_cannot_be_told_apart_when_shortened_have_their_number_in_the_schema() {
        List<String> labels = List.of("group 1 of the census", "group 2 of the census", "group 3 of the census");

        assertThat(new ConfusionGrid(diagonal(3), labels, WIDTH).lines())
                .containsExactly(
                        "label \\ answer  #1 group 1 o  #2 group 2 o  #3 group 3 o  rows   recall",
                        "#1 group 1 of             10             0             0    10  100.0 %",
                        "#2 group 2 of              0            10             0    10  100.0 %",
                        "#3 group 3 of              0             0            10    10  100.0 %",
                        "names are shortened; --json has all");
    }

    @Test
    void a_name_cannot_steer_the_terminal() {
        assertThat(new ConfusionGrid(diagonal(2), List.of("a\u001b[2J", "b\nc"), WIDTH).lines())
                .hasSize(3)
                .allMatch(line -> line.chars().noneMatch(Character::isISOControl));
    }

    private static Confusion diagonal(int classes) {
        Confusion confusion = new Confusion(classes);
        IntStream.range(0, classes).forEach(label -> add(confusion, label, label, 10));
        return confusion;
    }

    private static void add(Confusion confusion, int truth, int answer, int times) {
        IntStream.range(0, times).forEach(_ -> confusion.add(truth, answer));
    }

    private static List<String> names(String beginning, int classes) {
        return IntStream.range(0, classes).mapToObj(label -> beginning + label).toList();
    }
}
