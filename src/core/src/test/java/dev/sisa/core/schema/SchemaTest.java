package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaTest {

    private static final CsvFormat CSV = new CsvFormat(",", List.of());
    private static final Column LABEL = new Column("y", new Role.Label(List.of("no", "yes", "perhaps")));
    private static final Column NUMBER =
            new Column("x", new Feature(new Encoding.Numeric(0, 1), new WhenMissing.Constant(0)));
    private static final Column TEXT = new Column("c", new Feature(new Encoding.Hashed(3), new WhenMissing.Refused()));

    @Test
    void inputs_and_outputs_of_a_model_follow_from_it() {
        Schema schema = new Schema(CSV, List.of(), List.of(TEXT, LABEL, NUMBER));

        assertThat(schema.featureCount()).isEqualTo(5);
        assertThat(schema.classCount()).isEqualTo(3);
        assertThat(schema.labels()).containsExactly("no", "yes", "perhaps");
        assertThat(schema.featureNames())
                .containsExactly("c in bucket 0", "c in bucket 1", "c in bucket 2", "x", "x is missing");
    }

    @Test
    void ids_are_rows_for_want_of_an_id_column() {
        Column id = new Column("i", new Role.Id());

        assertThat(new Schema(CSV, List.of(), List.of(LABEL, NUMBER)).idsAreRows())
                .isTrue();
        assertThat(new Schema(CSV, List.of(), List.of(LABEL, NUMBER, id)).idsAreRows())
                .isFalse();
    }

    static Stream<Arguments> no_two_columns_have_a_role_that_is_for_one() {
        return Stream.of(
                Arguments.of(new Role.Id(), "id"),
                Arguments.of(new Role.Subject(), "subject"),
                Arguments.of(new Role.Prior(), "prior"));
    }

    @ParameterizedTest
    @MethodSource
    void no_two_columns_have_a_role_that_is_for_one(Role role, String name) {
        List<Column> columns = List.of(new Column("first", role), new Column("second", role), LABEL, NUMBER);

        assertThatThrownBy(() -> new Schema(CSV, List.of(), columns))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the schema has 2 columns of the role " + name + "; state at most 1");
    }

    @Test
    void there_is_one_label() {
        Column other = new Column("z", LABEL.role());

        assertThatThrownBy(() -> new Schema(CSV, List.of(), List.of(LABEL, other, NUMBER)))
                .hasMessage("the schema has 2 columns of the role label; state at most 1");
        assertThatThrownBy(() -> new Schema(CSV, List.of(), List.of(NUMBER)))
                .hasMessage("the schema has 0 columns of the role label; state at least 1");
    }

    @Test
    void columns_come_in_the_order_of_their_roles() {
        Schema schema = new Schema(
                CSV,
                List.of(),
                List.of(
                        TEXT,
                        new Column("n", new Role.Ignored()),
                        new Column("r", new Role.Prior()),
                        NUMBER,
                        LABEL,
                        new Column("s", new Role.Subject()),
                        new Column("i", new Role.Id())));

        assertThat(schema.columns()).extracting(Column::name).containsExactly("i", "s", "y", "r", "n", "c", "x");
    }

    @Test
    void a_schema_cannot_have_more_features_than_a_slice_holds() {
        assertThat(new Schema(CSV, List.of(), wide(16)).featureCount()).isEqualTo(1 << 20);
        assertThatThrownBy(() -> new Schema(CSV, List.of(), wide(17)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the columns become 1114112 features, more than 1048576; state fewer buckets or values");
    }

    private static List<Column> wide(int count) {
        List<Column> columns = IntStream.range(0, count)
                .mapToObj(i -> new Column("c" + i, new Feature(new Encoding.Hashed(65_536), new WhenMissing.Refused())))
                .collect(Collectors.toCollection(ArrayList::new));
        columns.add(LABEL);
        return columns;
    }
}
