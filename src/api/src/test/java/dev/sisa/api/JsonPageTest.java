package dev.sisa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code src/docs/json.md} tells every record as it is. */
final class JsonPageTest {

    private static final Set<Type> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    static Stream<Class<?>> records() {
        return WireClasses.records();
    }

    @Test
    void every_record_has_a_section_and_no_section_is_of_another() {
        assertThat(JsonPage.sections().keySet())
                .hasSameElementsAs(
                        WireClasses.records().map(Class::getSimpleName).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_section_lists_the_fields_in_their_order_and_those_that_may_be_absent(Class<?> record) {
        List<String> fields = Arrays.stream(record.getRecordComponents())
                .map(field -> WireClasses.field(field) + (OPTIONALS.contains(raw(field.getGenericType())) ? "?" : ""))
                .toList();

        assertThat(rows(record))
                .map(row -> row.field() + (row.type().endsWith("?") ? "?" : ""))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_constant_is_told_with_all_its_words(Class<?> record) {
        List<JsonPage.Row> rows = rows(record);
        RecordComponent[] fields = record.getRecordComponents();
        for (int i = 0; i < fields.length; i++) {
            String what = rows.get(i).what();
            assertThat(words(fields[i].getGenericType())).allMatch(word -> what.contains("`" + word + "`"), what);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void an_example_is_the_golden_file(Class<?> record) {
        String name = record.getSimpleName();

        assertThat(JsonPage.section(record).example()).isIn(Optional.empty(), Optional.of(Goldens.text(name)));
    }

    @Test
    void every_document_of_a_command_has_an_example_and_parts_have_none() {
        assertThat(JsonPage.sections().values().stream()
                        .filter(section -> section.example().isPresent())
                        .map(JsonPage.Section::record))
                .hasSameElementsAs(JsonPage.documents())
                .isNotEmpty();
    }

    private static List<JsonPage.Row> rows(Class<?> record) {
        return JsonPage.section(record).rows();
    }

    private static Type raw(Type type) {
        return type instanceof ParameterizedType generic ? generic.getRawType() : type;
    }

    /** The words of a constant, also in a list or where it may be absent. */
    private static List<String> words(Type type) {
        if (type instanceof ParameterizedType generic) {
            return words(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
        }
        return type instanceof Class<?> plain && plain.isEnum()
                ? Stream.of(plain.getEnumConstants()).map(JsonPageTest::word).toList()
                : List.of();
    }

    private static String word(Object constant) {
        return WireJson.line(constant).replace("\"", "");
    }
}
