package dev.sisa.core.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassWeightsTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 9e-7, 1_000_001, Double.NaN, Double.POSITIVE_INFINITY})
    void a_weight_is_a_positive_number_within_bounds(double weight) {
        assertThatThrownBy(() -> new ClassWeights.Stated(Map.of("yes", weight)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the weight of class \"yes\" is 0.000001 to 1000000, not " + weight);
    }

    @Test
    void the_outermost_weights_are_allowed() {
        assertThat(new ClassWeights.Stated(Map.of("no", 1e-6, "yes", 1e6)).of("yes"))
                .isEqualTo(1e6);
    }

    @Test
    void no_weight_at_all_is_refused() {
        assertThatThrownBy(() -> new ClassWeights.Stated(Map.of()))
                .hasMessage("class weights name no class: state a weight, or leave them out");
    }

    @Test
    void labels_are_in_ascending_order_however_they_were_stated() {
        assertThat(new ClassWeights.Stated(Map.of("c", 1.0, "a", 2.0, "b", 3.0)).byLabel())
                .containsExactly(Map.entry("a", 2.0), Map.entry("b", 3.0), Map.entry("c", 1.0));
    }

    @Test
    void an_unknown_label_is_named_beside_those_that_could_be_meant() {
        assertThatThrownBy(() ->
                        new ClassWeights.Stated(Map.of("no", 1.0, "yess", 8.0)).requireLabels(List.of("no", "yes")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "class weights name \"yess\", which is no class of the label: correct it to one of \"no\", \"yes\","
                                + " or take it out");
    }

    @Test
    void of_many_labels_the_first_ten_are_listed() {
        List<String> labels = IntStream.range(0, 40).mapToObj(i -> "k" + i).toList();

        assertThatThrownBy(() -> new ClassWeights.Stated(Map.of("k99", 8.0)).requireLabels(labels))
                .hasMessageContaining("\"k9\" and 30 more");
    }

    @Test
    void weights_that_name_no_label_fit_every_label() {
        assertThatCode(() -> new ClassWeights.Balanced().requireLabels(List.of("a", "b")))
                .doesNotThrowAnyException();
    }
}
