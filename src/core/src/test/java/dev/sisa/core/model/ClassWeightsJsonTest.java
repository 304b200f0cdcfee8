package dev.sisa.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.spec.ClassWeights;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassWeightsJsonTest {

    private static final ModelSpec PLAIN = new Scene(2, 3).model().spec();
    private static final String PLAIN_TEXT = ModelSpecJson.write(PLAIN).toString();

    @Test
    void equal_weights_leave_no_trace() {
        assertThat(PLAIN_TEXT).doesNotContain("eight").endsWith("\"aggregation\":\"majority\"}}");
        assertThat(ModelSpecJson.digest(with(new ClassWeights.Equal()))).isEqualTo(ModelSpecJson.digest(PLAIN));
    }

    @Test
    void balanced_ones_are_a_word() {
        assertRoundTrip(new ClassWeights.Balanced(), "\"classWeights\":\"balanced\"}}");
    }

    @Test
    void stated_ones_stand_by_label() {
        assertRoundTrip(
                new ClassWeights.Stated(Map.of("yes", 8.0, "no", 0.5)), "\"classWeights\":{\"no\":0.5,\"yes\":8.0}}}");
    }

    private static void assertRoundTrip(ClassWeights weights, String end) {
        String text = ModelSpecJson.write(with(weights)).toString();

        assertThat(text).endsWith(end);
        assertThat(ModelSpecJson.read("spec.json", text)).isEqualTo(with(weights));
    }

    @Test
    void the_order_of_stated_weights_changes_no_digest() {
        ModelSpec one = read("{\"no\": 1, \"yes\": 8}");
        ModelSpec other = read("{\"yes\": 8, \"no\": 1}");

        assertThat(ModelSpecJson.digest(one)).isEqualTo(ModelSpecJson.digest(other));
        assertThat(ModelSpecJson.digest(one)).isNotEqualTo(ModelSpecJson.digest(PLAIN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"even\" | spec.json, at training.classWeights: states no class weights. State \"balanced\", or a weight for each label",
                "{\"yes\": \"8\"} | spec.json, at training.classWeights.yes: is \"8\", not a number",
                "{\"yes\": 0} | spec.json, at training.classWeights: the weight of class \"yes\" is 0.000001 to 1000000, not 0.0",
                "{\"yess\": 2} | spec.json: class weights name \"yess\", which is no class of the label: correct it to one of",
                "{} | spec.json, at training.classWeights: class weights name no class"
            })
    void what_is_wrong_is_said_with_file_place_and_remedy(String weights, String message) {
        assertThatThrownBy(() -> read(weights))
                .isInstanceOf(BadJsonException.class)
                .hasMessageStartingWith(message);
    }

    private static ModelSpec read(String weights) {
        String text = PLAIN_TEXT.substring(0, PLAIN_TEXT.length() - 2) + ",\"classWeights\":" + weights + "}}";
        return ModelSpecJson.read("spec.json", text);
    }

    private static ModelSpec with(ClassWeights weights) {
        return new ModelSpec(PLAIN.schema(), PLAIN.training().with(weights));
    }
}
