package dev.sisa.cli.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.accuracy.Confusion;
import dev.sisa.core.accuracy.RocAreas;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClassTableTest {

    private static final int WIDTH = 74;

    @Test
    void a_few_classes_stand_in_the_order_of_the_schema() {
        Confusion confusion = new Confusion(3);
        confusion.add(0, 0);
        confusion.add(0, 1);
        confusion.add(1, 1);
        confusion.add(1, 1);
        RocAreas areas = new RocAreas(List.of(OptionalDouble.of(0.75), OptionalDouble.of(0.5), OptionalDouble.empty()));

        assertThat(new ClassTable(confusion, List.of("no", "yes", "never"), Optional.of(areas), WIDTH).lines())
                .containsExactly(
                        "class  rows  answered  precision  recall     F1    AUC",
                        "no        2         1      1.000   0.500  0.667  0.750",
                        "yes       2         3      0.667   1.000  0.800  0.500",
                        "never     0         0          -       -      -      -");
    }

    @Test
    void of_many_classes_the_twenty_with_the_lowest_f1_are_shown() {
        Confusion confusion = new Confusion(100);
        IntStream.range(0, 90).forEach(label -> confusion.add(label, label < 70 ? label : 0));

        List<String> lines = new ClassTable(confusion, names("c", 100), Optional.empty(), WIDTH).lines();

        assertThat(lines).hasSize(22);
        assertThat(lines.get(1)).isEqualTo("c70       1         0          -   0.000  0.000");
        assertThat(lines.get(20)).startsWith("c89 ");
        assertThat(lines.getLast()).isEqualTo("the 20 of 100 classes with the lowest F1; --json has all");
    }

    @Test
    void names_are_shortened_to_the_width() {
        List<String> lines =
                new ClassTable(new Confusion(2), names("a".repeat(80), 2), Optional.empty(), WIDTH).lines();

        assertThat(lines).allMatch(line -> line.length() <= WIDTH);
        assertThat(lines.get(1)).contains("aaa..aaa").startsWith("a").contains("a0 ");
        List<String> numbered = new ClassTable(
                        new Confusion(2), List.of("a".repeat(80), "a".repeat(90)), Optional.empty(), WIDTH)
                .lines();
        assertThat(numbered).allMatch(line -> line.length() <= WIDTH);
        assertThat(numbered.get(2)).startsWith("#2 aaa");
    }

    private static List<String> names(String beginning, int classes) {
        return IntStream.range(0, classes).mapToObj(label -> beginning + label).toList();
    }
}
