package dev.sisa.core.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.simulation.World;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorClass;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelSpecJsonTest {

    private static final ModelSpec SPEC = new ModelSpec(
            World.schema(),
            new TrainingSpec(
                    new Layout(
                            5,
                            10,
                            new PlacementPolicy.PriorOrdered(
                                    List.of(new PriorClass(0, 9, 8), new PriorClass(0.1, 1, 1)))),
                    new NetworkSpec(List.of(new DenseLayer(128, Activation.TANH, 0.25))),
                    new UpdaterSpec.Adam(0.01, 0.9, 0.999, 1e-8),
                    0.001,
                    20,
                    32,
                    -7,
                    Aggregation.MEAN,
                    EngineName.PORTABLE));

    @Test
    void version_1_is_written() throws IOException {
        assertThat(ModelSpecJson.write(SPEC)).hasToString(golden());
    }

    @Test
    void version_1_is_read() throws IOException {
        assertThat(ModelSpecJson.read("golden", golden())).isEqualTo(SPEC);
    }

    @Property(tries = 100)
    void a_spec_survives_its_json(@ForAll long seed) {
        ModelSpec spec = World.random(seed).model().spec();

        assertThat(ModelSpecJson.read("drawn", ModelSpecJson.write(spec).toString()))
                .isEqualTo(spec);
    }

    @Test
    void what_is_not_stated_has_the_usual_values() throws IOException {
        ModelSpec spec = ModelSpecJson.read("short", golden().replaceFirst("\"training\":.*", """
                        "training": {"layout": {"shards": 1, "slices": 2}, "network": [{"units": 3, "activation": "relu"}],
                          "updater": {"momentum": {"rate": 0.5}}, "passes": 1, "batch": 2}}"""));

        assertThat(spec.training())
                .isEqualTo(new TrainingSpec(
                        new Layout(1, 2, new PlacementPolicy.Uniform()),
                        new NetworkSpec(List.of(new DenseLayer(3, Activation.RELU, 0))),
                        new UpdaterSpec.Momentum(0.5, 0.9),
                        0,
                        1,
                        2,
                        0,
                        Aggregation.MAJORITY,
                        EngineName.PORTABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"spec\":1 | \"spec\":2 | spec.json, at spec: ",
                "\"shards\":5 | \"shards\":0 | spec.json, at training.layout: a layout has 1 to 10000 shards, not 0",
                "\"slices\":10 | \"slices\":\"x\" | spec.json, at training.layout.slices: ",
                "\"prior-ordered\" | \"random\" | spec.json, at training.layout.placement: ",
                "\"from\":0.0 | \"from\":0.5 | spec.json, at training.layout.classes: the first prior class must start at 0",
                "\"share\":8 | \"share\":0 | spec.json, at training.layout.classes[0]: the share of a prior class",
                "\"tanh\" | \"sine\" | spec.json, at training.network[0].activation: is \"sine\". State one of relu, tanh",
                "\"dropout\":0.25 | \"dropout\":1 | spec.json, at training.network[0]: dropout must be at least 0",
                "\"adam\" | \"lion\" | spec.json, at training.updater.lion: ",
                "\"rate\":0.01 | \"rate\":-1 | spec.json, at training.updater.adam: updater rate must be a positive number",
                "\"passes\":20 | \"passes\":1.5 | spec.json, at training.passes: ",
                "\"batch\":32 | \"bunch\":32 | spec.json, at training.bunch: ",
                "\"seed\":-7 | \"seed\":\"a\" | spec.json, at training.seed: ",
                "\"mean\" | \"median\" | spec.json, at training.aggregation: is \"median\". State one of majority, mean"
            })
    void what_is_wrong_is_said_with_file_place_and_remedy(String right, String wrong, String message)
            throws IOException {
        String text = golden().replace(right, wrong);

        assertThat(text).isNotEqualTo(golden());
        assertThatThrownBy(() -> ModelSpecJson.read("spec.json", text))
                .isInstanceOf(BadJsonException.class)
                .hasMessageStartingWith(message);
    }

    private static String golden() throws IOException {
        try (InputStream in = requireNonNull(ModelSpecJsonTest.class.getResourceAsStream("spec-v1.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
