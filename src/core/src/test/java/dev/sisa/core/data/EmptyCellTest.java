package dev.sisa.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.table.CsvSource;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** The empty text is a missing value, listed or not, where a column does not take it as a value. */
final class EmptyCellTest {

    @Test
    void an_empty_number_is_missing_though_it_is_not_listed() {
        assertThat(features("\"numeric\": {\"subtract\": 1, \"divide\": 2}, \"missing\": {\"value\": 3}", "\"\""))
                .containsExactly(1, 1);
        assertThatThrownBy(() -> features("\"numeric\": \"learned\"", "\"\""))
                .hasMessageContaining("the value is missing (\"\")");
    }

    @Test
    void an_empty_category_is_missing_unless_it_is_named() {
        assertThat(features("\"oneHot\": [\"a\"], \"missing\": \"category\"", "\"\""))
                .containsExactly(0, 1);
        assertThat(features("\"oneHot\": [\"\", \"a\"], \"missing\": \"category\"", "\"\""))
                .containsExactly(1, 0, 0);
    }

    @Test
    void an_empty_text_is_hashed_unless_the_column_says_what_is_missing() {
        assertThat(features("\"hashed\": 1, \"missing\": \"category\"", "\"\"")).containsExactly(0, 1);
        assertThat(features("\"hashed\": 1", "\"\"")).containsExactly(1);
    }

    private static double[] features(String column, String cell) {
        Schema schema = SchemaJson.read("schema", """
                {"schema": 1, "csv": {"delimiter": ",", "header": true}, "missing": ["NA"], "id": "row",
                "label": {"column": "y", "values": ["0", "1"]}, "features": {"x": {%s}}}
                """.formatted(column));
        CsvSource source = new CsvSource("cells.csv", new StringReader("y,x\n0," + cell + "\n"));
        return TableImport.training(source, schema, BadRows.refused())
                .next()
                .orElseThrow()
                .features();
    }
}
