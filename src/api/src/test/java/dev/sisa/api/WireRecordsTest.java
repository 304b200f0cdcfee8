package dev.sisa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, order and form of every field of every record that goes out of the module. */
final class WireRecordsTest {

    static Stream<String> examples() {
        return Goldens.examples().keySet().stream();
    }

    static Stream<Class<?>> records() {
        return WireClasses.records();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_record_is_written_as_its_golden_file(String name) {
        Object example = Goldens.example(name);

        assertThat(WireJson.pretty(example) + "\n").isEqualTo(Goldens.text(name));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_golden_file_is_read_as_its_record(String name) throws Exception {
        Object example = Goldens.example(name);

        assertThat((Object) WireJson.read(Goldens.text(name), example.getClass()))
                .isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("records")
    void golden_files_have_every_field_of_a_record(Class<?> record) {
        Set<String> fields = Arrays.stream(record.getRecordComponents())
                .map(WireClasses::field)
                .collect(Collectors.toSet());

        assertThat(goldenFields(record.getSimpleName())).isEqualTo(fields);
    }

    @Test
    void every_golden_file_has_its_example() {
        assertThat(Goldens.files()).hasSameElementsAs(Goldens.examples().keySet());
    }

    private static Set<String> goldenFields(String record) {
        return Goldens.files()
                .filter(name -> name.equals(record) || name.startsWith(record + "."))
                .map(Goldens::text)
                .map(WireRecordsTest::parsed)
                .flatMap(document -> document.properties().stream())
                .map(field -> field.getKey())
                .collect(Collectors.toSet());
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
