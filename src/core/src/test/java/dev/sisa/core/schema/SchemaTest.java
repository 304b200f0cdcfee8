package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    @Test
    void two_columns_cannot_both_be_the_subject() {
        Column mother = new Column("mother", new Role.Subject());
        Column father = new Column("father", new Role.Subject());

        assertThatThrownBy(() -> new Schema(CSV, List.of(), List.of(mother, father, LABEL, NUMBER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the schema has 2 columns of the role subject; state at most 1");
    }

    @Test
    void a_schema_cannot_have_more_features_than_a_slice_holds() {
        List<Column> columns = IntStream.range(0, 17)
                .mapToObj(i -> new Column("c" + i, new Feature(new Encoding.Hashed(65_536), new WhenMissing.Refused())))
                .collect(Collectors.toCollection(ArrayList::new));
        columns.add(LABEL);

        assertThatThrownBy(() -> new Schema(CSV, List.of(), columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the columns become 1114112 features, more than 1048576; state fewer buckets or values");
    }
}
