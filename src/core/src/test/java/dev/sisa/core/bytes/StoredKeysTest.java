package dev.sisa.core.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.SimilarId;
import dev.sisa.core.receipt.Commitment;
import dev.sisa.core.receipt.ReceiptKind;
import dev.sisa.core.receipt.check.CheckResult;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.run.FailureKind;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.serving.Shortfall;
import dev.sisa.core.shard.LiveBlob;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.UpdaterSpec;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys stand in stores, receipts, specs and outputs: a constant may be renamed, its key may not. */
final class StoredKeysTest {

    @ParameterizedTest
    @MethodSource("pinned")
    <E extends Enum<E> & Keyed> void keys_are_those_that_stand_in_stores_and_outputs(Class<E> type, String keys) {
        assertThat(Arrays.stream(type.getEnumConstants()).map(Keyed::key).collect(Collectors.joining(" ")))
                .isEqualTo(keys);
        assertThat(type.getEnumConstants()).allSatisfy(constant -> assertThat(Keyed.find(type, constant.key()))
                .contains(constant));
        assertThat(Keyed.find(type, "unknown")).isEmpty();
    }

    static Stream<Arguments> pinned() {
        return Stream.of(
                pinned(RunKind.class, "HEAL ERASE INGEST DELETE"),
                pinned(FailureKind.class, "HOST_LOST SILENT OUT_OF_MEMORY DAMAGED STORE NO_ROOM TRAINING"),
                pinned(Activation.class, "relu tanh sigmoid identity"),
                pinned(Aggregation.class, "majority mean"),
                pinned(EngineName.class, "portable dl4j"),
                pinned(Padding.class, "valid same"),
                pinned(PoolingLayer.Pooling.class, "max average"),
                pinned(Outcome.class, "accepted joined already-erased never-seen"),
                pinned(ReceiptKind.class, "erasure already-erased nothing-found refused healing"),
                pinned(Commitment.Kind.class, "sample subject"),
                pinned(LiveBlob.Part.class, "slice parameters state"),
                pinned(CheckResult.Check.class, "form signature lists chain commitment newest times"),
                pinned(
                        Shortfall.class,
                        "no-samples no-visits not-finite overflowing-answers rolled-back not-trained damaged"),
                pinned(
                        SimilarId.Change.class,
                        "trimmed blank_before blank_behind lower_case upper_case title_case nfc nfd"));
    }

    private static <E extends Enum<E> & Keyed> Arguments pinned(Class<E> type, String keys) {
        return Arguments.of(Named.of(type.getSimpleName(), type), keys);
    }

    @Test
    void updaters_are_called_what_specs_call_them() {
        assertThat(Stream.of(
                                new UpdaterSpec.Sgd(1),
                                new UpdaterSpec.Momentum(1, 0.9),
                                new UpdaterSpec.Adam(1, 0.9, 0.999, 1e-8))
                        .map(UpdaterSpec::kind))
                .containsExactly("sgd", "momentum", "adam");
    }
}
