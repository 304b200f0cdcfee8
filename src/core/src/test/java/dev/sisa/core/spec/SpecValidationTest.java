package dev.sisa.core.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SpecValidationTest {

    private static final PlacementPolicy UNIFORM = new PlacementPolicy.Uniform();
    private static final Layout LAYOUT = new Layout(1, 1, UNIFORM);

    @ParameterizedTest
    @MethodSource("layouts")
    void a_layout_says_what_it_may_be(ThrowingCallable wrong, String message) {
        assertThatThrownBy(wrong).isInstanceOf(InvalidValueException.class).hasMessage(message);
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                wrong(() -> new Layout(0, 1, UNIFORM), "a layout has 1 to 10000 shards, not 0"),
                wrong(() -> new Layout(10_001, 1, UNIFORM), "a layout has 1 to 10000 shards, not 10001"),
                wrong(() -> new Layout(1, 0, UNIFORM), "a layout has 1 to 500 slices, not 0"),
                wrong(() -> new Layout(1, 501, UNIFORM), "a layout has 1 to 500 slices, not 501"),
                wrong(
                        () -> new Layout(1, 4, ordered(new PriorClass(0, 2, 1), new PriorClass(0.5, 1, 1))),
                        "the prior classes own 3 slices, but a shard has 4"),
                wrong(
                        () -> new PriorClass(1.5, 1, 1),
                        "a deletion prior lies in [0, 1], so a class cannot start at 1.5"),
                wrong(
                        () -> new PriorClass(Double.NaN, 1, 1),
                        "a deletion prior lies in [0, 1], so a class cannot start at NaN"),
                wrong(() -> new PriorClass(0, 0, 1), "a prior class owns at least 1 slice, not 0"),
                wrong(() -> new PriorClass(0, 1, 0), "the share of a prior class is 1 to 1000000, not 0"),
                wrong(() -> new PriorClass(0, 1, 1_000_001), "the share of a prior class is 1 to 1000000, not 1000001"),
                wrong(() -> ordered(), "the first prior class must start at 0, so that every sample has a class"),
                wrong(
                        () -> ordered(new PriorClass(0.1, 1, 1)),
                        "the first prior class must start at 0, so that every sample has a class"),
                wrong(
                        () -> ordered(new PriorClass(0, 1, 1), new PriorClass(0, 1, 1)),
                        "prior classes must ascend, but class 1 starts at 0.0, not above 0.0"));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void training_says_what_it_may_be(ThrowingCallable wrong, String message) {
        assertThatThrownBy(wrong).isInstanceOf(InvalidValueException.class).hasMessage(message);
    }

    static Stream<Arguments> trainings() {
        return Stream.of(
                wrong(() -> training(0, 1, 0), "training takes 1 to 1000000 passes, not 0"),
                wrong(() -> training(1_000_001, 1, 0), "training takes 1 to 1000000 passes, not 1000001"),
                wrong(() -> training(1, 0, 0), "a batch has 1 to 65536 samples, not 0"),
                wrong(() -> training(1, 65_537, 0), "a batch has 1 to 65536 samples, not 65537"),
                wrong(() -> training(1, 1, -1), "l2 must be a number of at least 0, not -1.0"),
                wrong(() -> training(1, 1, Double.NaN), "l2 must be a number of at least 0, not NaN"),
                wrong(() -> new DenseLayer(0, Activation.RELU, 0), "a dense layer needs at least 1 unit, not 0"),
                wrong(() -> new DenseLayer(1, Activation.RELU, 1), "dropout must be at least 0 and below 1, not 1.0"),
                wrong(() -> new UpdaterSpec.Sgd(0), "updater rate must be a positive number, not 0.0"),
                wrong(() -> new UpdaterSpec.Momentum(1, 1), "updater momentum must be at least 0 and below 1, not 1.0"),
                wrong(
                        () -> new UpdaterSpec.Adam(1, 0.9, -1, 1),
                        "updater beta2 must be at least 0 and below 1, not -1.0"),
                wrong(
                        () -> new UpdaterSpec.Adam(1, 0.9, 0.9, 0),
                        "updater epsilon must be a positive number, not 0.0"));
    }

    @Test
    void the_outermost_values_are_allowed() {
        assertThat(new Layout(10_000, 500, UNIFORM).slices()).isEqualTo(500);
        assertThat(training(1_000_000, 65_536, 0).batch()).isEqualTo(65_536);
        assertThat(new PriorClass(1, 1, 1_000_000).from()).isEqualTo(1);
    }

    @Test
    void a_prior_belongs_to_the_last_class_that_starts_at_or_below_it() {
        var classes = new PlacementPolicy.PriorOrdered(
                List.of(new PriorClass(0, 6, 8), new PriorClass(0.01, 3, 1), new PriorClass(0.1, 1, 1)));

        assertThat(List.of(0.0, 0.0099, 0.01, 0.0999, 0.1, 1.0))
                .extracting(classes::classOf)
                .containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(List.of(0, 1, 2)).extracting(classes::firstSlice).containsExactly(1, 7, 10);
    }

    private static Arguments wrong(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    private static PlacementPolicy ordered(PriorClass... classes) {
        return new PlacementPolicy.PriorOrdered(List.of(classes));
    }

    private static TrainingSpec training(int passes, int batch, double l2) {
        return new TrainingSpec(
                LAYOUT,
                new NetworkSpec(List.of()),
                new UpdaterSpec.Sgd(0.1),
                l2,
                passes,
                batch,
                0,
                Aggregation.MAJORITY,
                EngineName.PORTABLE);
    }
}
