package dev.sisa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sisa.api.operation.ModelPolicy;
import dev.sisa.api.operation.RequestGuards;
import dev.sisa.api.request.SampleStatus;
import dev.sisa.core.cost.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WireJsonTest {

    /** A name that differs from the golden file: the planted fault of the comparison. */
    private record RequestGuard(long mostPendingSamples, boolean labelOnly) {}

    @Test
    void what_is_absent_is_left_out() {
        assertThat(WireJson.line(SampleStatus.of(Optional.empty()))).isEqualTo("{\"state\":\"never-seen\"}");
    }

    @Test
    void a_changed_name_differs_from_the_golden_file() {
        assertThat(WireJson.pretty(new RequestGuard(1_000_000, false)) + "\n")
                .isNotEqualTo(Goldens.text("RequestGuards"))
                .isEqualTo(Goldens.text("RequestGuards").replace("mostPending", "mostPendingSamples"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_number_that_is_none_is_never_written(double number) {
        assertThatThrownBy(() -> WireJson.line(new MeanEstimate(number, OptionalDouble.empty())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WireJson.line(new MeanEstimate(1, OptionalDouble.of(number))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(MeanEstimate.of(new Estimate(number, 0))).isEmpty();
    }

    @Test
    void constants_without_keys_are_not_written() {
        assertThatThrownBy(() -> WireJson.line(TimeUnit.DAYS)).hasMessageContaining("has no keys");
    }

    @Test
    void whole_numbers_and_shares_are_written_as_numbers() throws Exception {
        ModelPolicy policy = WireJson.read(Goldens.text("ModelPolicy"), ModelPolicy.class);

        assertThat(policy.quorumFloor()).isEqualTo(0.6);
        assertThat(policy.healing().backlogSampleThreshold()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mostPending\": 1, \"labelOnly\": true, \"more\": 1}",
                "{\"mostPending\": 1}",
                "{\"mostPending\": null, \"labelOnly\": true}",
                "{\"mostPending\": \"1\", \"labelOnly\": true}",
                "{\"mostPending\": 1.5, \"labelOnly\": true}",
                "{\"mostPending\": 1, \"mostPending\": 1, \"labelOnly\": true}",
                "{\"mostPending\": 1, \"labelOnly\": true} {}",
                "{\"mostPending\": 1, \"labelOnly\": \"yes\"}",
                "[]"
            })
    void other_fields_and_forms_are_refused(String text) {
        assertThatThrownBy(() -> WireJson.read(text, RequestGuards.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_constant_that_is_none_and_a_text_that_is_absent_are_refused() {
        assertThatThrownBy(() -> WireJson.read("{\"state\": \"NEVER_SEEN\"}", SampleStatus.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> WireJson.read("{\"message\": \"no code\"}", Failure.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
