package dev.sisa.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.spec.ClassWeights;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClassWeightsTextTest {

    @Test
    void balanced_is_a_word_and_may_be_a_label() {
        assertThat(ClassWeightsText.parse("balanced")).isEqualTo(new ClassWeights.Balanced());
        assertThat(ClassWeightsText.parse("balanced:2")).isEqualTo(new ClassWeights.Stated(Map.of("balanced", 2.0)));
    }

    @Test
    void the_weight_follows_the_last_colon() {
        assertThat(ClassWeightsText.parse("a:b:0.5,<=50K:1e1, x:3"))
                .isEqualTo(new ClassWeights.Stated(Map.of("a:b", 0.5, "<=50K", 10.0, " x", 3.0)));
    }

    @Test
    void a_label_with_a_comma_is_sent_into_a_spec_file() {
        assertThatThrownBy(() -> ClassWeightsText.parse("no, thanks:2"))
                .hasMessageContaining("\"no\" is no class weight")
                .hasMessageContaining(
                        "a label with a comma can be weighed in a --spec file alone, under \"classWeights\"");
    }

    @Test
    void weights_are_printed_in_as_few_digits_as_they_have() {
        assertThat(ClassWeightsText.of(new ClassWeights.Stated(Map.of("yes", 100.0, "no", 0.25))))
                .contains("no:0.25,yes:100");
        assertThat(ClassWeightsText.of(new ClassWeights.Equal())).isEmpty();
    }
}
