package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class SchemaJsonTest {

    private static final String FULL = """
            {
              // who asks for a loan
              "schema": 1,
              "csv": {"delimiter": ";", "header": true},
              "missing": ["", "NA"],
              "id": {"column": "applicant"},
              "subject": {"column": "household"},
              /* class 0, class 1 */
              "label": {"column": "Status", "values": ["bad", "good"]},
              "prior": {"column": "risk"},
              "ignore": ["Notes"],
              "features": {
                "Age": {"numeric": {"subtract": 18, "divide": 50}},
                "Income": {"numeric": {"subtract": 0, "divide": 500}, "missing": {"value": 125}},
                "Home": {"oneHot": ["owner", "rent"], "missing": "category"},
                "City": {"hashed": 64}
              }
            }
            """;

    private final Schema full = SchemaJson.read("loans.json", FULL);

    @Test
    void every_part_of_a_schema_is_read() {
        assertThat(full)
                .isEqualTo(new Schema(
                        new CsvFormat(";", List.of()),
                        List.of("", "NA"),
                        List.of(
                                new Column("applicant", new Role.Id()),
                                new Column("household", new Role.Subject()),
                                new Column("Status", new Role.Label(List.of("bad", "good"))),
                                new Column("risk", new Role.Prior()),
                                new Column("Notes", new Role.Ignored()),
                                new Column("Age", new Feature(new Encoding.Numeric(18, 50), new WhenMissing.Refused())),
                                new Column(
                                        "Income",
                                        new Feature(new Encoding.Numeric(0, 500), new WhenMissing.Constant(125))),
                                new Column(
                                        "Home",
                                        new Feature(
                                                new Encoding.OneHot(List.of("owner", "rent")),
                                                new WhenMissing.OwnCategory())),
                                new Column("City", new Feature(new Encoding.Hashed(64), new WhenMissing.Refused())))));
    }

    @Test
    void a_column_with_a_role_of_its_own_is_neither_ignored_nor_a_feature() {
        String listed = FULL.replace("[\"Notes\"]", "[\"applicant\", \"Notes\", \"household\"]")
                .replace(
                        "\"Home\":",
                        "\"Status\": {\"oneHot\": [\"bad\", \"good\"]}, \"risk\": {\"numeric\": \"learned\"}, \"Home\":");

        assertThat(SchemaJson.read("loans.json", listed)).isEqualTo(full);
    }

    @Test
    void the_canonical_tree_never_changes_for_it_is_digested() {
        assertThat(SchemaJsonWriter.write(full))
                .hasToString("{\"schema\":1,\"csv\":{\"delimiter\":\";\",\"header\":true},\"missing\":[\"\",\"NA\"],"
                        + "\"id\":{\"column\":\"applicant\"},\"subject\":{\"column\":\"household\"},"
                        + "\"label\":{\"column\":\"Status\",\"values\":[\"bad\",\"good\"]},"
                        + "\"prior\":{\"column\":\"risk\"},\"ignore\":[\"Notes\"],\"features\":{"
                        + "\"Age\":{\"numeric\":{\"subtract\":18.0,\"divide\":50.0}},"
                        + "\"Income\":{\"numeric\":{\"subtract\":0.0,\"divide\":500.0},\"missing\":{\"value\":125.0}},"
                        + "\"Home\":{\"oneHot\":[\"owner\",\"rent\"],\"missing\":\"category\"},"
                        + "\"City\":{\"hashed\":64}}}");
    }

    @Test
    void what_is_left_out_is_a_comma_a_header_and_nothing_missing() {
        Schema least = SchemaJson.read("least.json", """
                {"schema": 1, "id": "row", "label": {"column": "y", "values": ["0", "1"]},
                 "features": {"x": {"numeric": {"subtract": 0, "divide": 1}}}}
                """);

        assertThat(SchemaJsonWriter.write(least))
                .hasToString(
                        "{\"schema\":1,\"csv\":{\"delimiter\":\",\",\"header\":true},\"missing\":[],\"id\":\"row\","
                                + "\"label\":{\"column\":\"y\",\"values\":[\"0\",\"1\"]},"
                                + "\"features\":{\"x\":{\"numeric\":{\"subtract\":0.0,\"divide\":1.0}}}}");
    }

    @Test
    void the_order_of_keys_in_the_file_is_no_matter_but_for_features() {
        Schema turned = SchemaJson.read("turned.json", """
                {"features": {"x": {"hashed": 2}, "a": {"hashed": 2}}, "ignore": ["n"],
                 "label": {"values": ["0", "1"], "column": "y"}, "id": "row", "schema": 1}
                """);

        assertThat(turned.columns()).extracting(Column::name).containsExactly("y", "n", "x", "a");
    }

    @Test
    void a_tree_inside_another_file_is_read_as_well() {
        assertThat(SchemaJson.read("spec.json", SchemaJsonWriter.write(full))).isEqualTo(full);
    }

    @Test
    void learned_scales_have_a_canonical_form_too() {
        Schema schema = SchemaJson.read("s.json", """
                {"schema": 1, "id": "row", "label": {"column": "y", "values": ["0", "1"]}, "features": {
                  "x": {"missing": "mean", "numeric": "learned"},
                  "z": {"log": true, "numeric": "learned", "missing": {"value": 3}},
                  "c": {"hashed": 2}, "w": {"numeric": "learned", "log": false}}}
                """);

        assertThat(SchemaJsonWriter.write(schema).path("features"))
                .hasToString("{\"x\":{\"numeric\":\"learned\",\"missing\":\"mean\"},"
                        + "\"z\":{\"numeric\":\"learned\",\"log\":true,\"missing\":{\"value\":3.0}},"
                        + "\"c\":{\"hashed\":2},\"w\":{\"numeric\":\"learned\"}}");
        assertThat(schema.learnedInputs())
                .containsExactly(
                        new LearnedInput(0, false, OptionalDouble.empty()),
                        new LearnedInput(2, true, OptionalDouble.of(3)),
                        new LearnedInput(6, false, OptionalDouble.empty()));
    }
}
