package dev.sisa.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.TrainingSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NetworkJsonTest {

    private static final String TRAINING = """
            {"layout":{"shards":5,"slices":10,"placement":"uniform"},"network":%s,"updater":{"sgd":{"rate":0.05}},\
            "l2":5.0E-4,"passes":40,"batch":16,"seed":1,"aggregation":"mean"%s}""";
    private static final String DENSE = "[{\"units\":32,\"activation\":\"tanh\",\"dropout\":0.1}]";
    private static final String EVERY = """
            {"input":{"height":28,"width":28,"channels":1},"layers":[\
            {"convolution":{"filters":8,"height":5,"width":3,"stride":2,"padding":"same","activation":"relu"}},\
            {"normalisation":{"decay":0.9,"epsilon":1.0E-5}},\
            {"pooling":{"kind":"max","height":2,"width":2,"stride":2}},\
            {"units":32,"activation":"tanh","dropout":0.1}]}""";

    /** The keys of checkpoints cover these bytes, so models made before there were engines depend on them. */
    @Test
    void a_dense_spec_is_written_as_before_there_were_other_layers_and_engines() {
        String text = TRAINING.formatted(DENSE, "");
        TrainingSpec spec = read(text);
        assertThat(spec.engine()).isEqualTo(EngineName.PORTABLE);
        assertThat(TrainingSpecJson.write(spec)).hasToString(text);
    }

    @Test
    void an_engine_that_is_not_the_usual_one_is_written() {
        String text = TRAINING.formatted(DENSE, ",\"engine\":\"dl4j\"");
        assertThat(read(text).engine()).isEqualTo(EngineName.DL4J);
        assertThat(TrainingSpecJson.write(read(text))).hasToString(text);
    }

    @Test
    void every_layer_is_read_as_it_was_written() {
        String text = TRAINING.formatted(EVERY, "");
        TrainingSpec spec = read(text);
        assertThat(spec.engine()).isEqualTo(EngineName.DL4J);
        assertThat(TrainingSpecJson.write(spec)).hasToString(text);
    }

    @Test
    void what_is_not_stated_of_a_layer_has_its_usual_value() {
        NetworkSpec network = read(TRAINING.formatted("""
                                {"input":{"height":8,"width":8,"channels":1},"layers":[
                                 {"convolution":{"filters":8,"height":3,"width":3,"activation":"relu"}},
                                 {"normalisation":{}},{"pooling":{"kind":"average","height":2,"width":2}}]}""", "")).network();
        assertThat(NetworkJson.write(network)).hasToString("""
                        {"input":{"height":8,"width":8,"channels":1},"layers":[\
                        {"convolution":{"filters":8,"height":3,"width":3,"stride":1,"padding":"valid","activation":"relu"}},\
                        {"normalisation":{"decay":0.9,"epsilon":1.0E-5}},\
                        {"pooling":{"kind":"average","height":2,"width":2,"stride":2}}]}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"filters\":8} | {\"filters\":0} | at network.layers[0].convolution: a convolution needs at least 1 filter, not 0.",
                "\"same\" | \"full\" | at network.layers[0].convolution.padding: is \"full\". State one of valid, same.",
                "\"stride\":2 | \"stride\":0 | convolution: the stride of a window is 1 to 1000, not 0.",
                "\"decay\":0.9 | \"decay\":1 | the decay of a normalisation must be at least 0 and below 1, not 1.0.",
                "\"max\" | \"min\" | at network.layers[2].pooling.kind: is \"min\". State one of max, average.",
                "\"channels\":1 | \"channels\":0 | at network.input: the channels of an image is 1 to 10000, not 0."
            })
    void what_is_wrong_is_said_with_its_place(String right, String wrong, String message) {
        String text = TRAINING.formatted(EVERY, "").replace(inner(right), inner(wrong));
        assertThatExceptionOfType(BadJsonException.class)
                .isThrownBy(() -> read(text))
                .withMessageEndingWith(message);
    }

    @Test
    void the_portable_engine_is_refused_what_it_cannot_train() {
        assertThatExceptionOfType(BadJsonException.class)
                .isThrownBy(() -> read(TRAINING.formatted(EVERY, ",\"engine\":\"portable\"")))
                .withMessage("spec.json: the portable engine trains dense layers alone, and layer 1 is a convolution:"
                        + " choose --engine dl4j.");
    }

    private static String inner(String text) {
        return text.replaceAll("[{}]", "");
    }

    private static TrainingSpec read(String text) {
        return TrainingSpecReader.read(JsonPlace.parse("spec.json", text));
    }
}
