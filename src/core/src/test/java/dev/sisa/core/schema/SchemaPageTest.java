package dev.sisa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.table.CsvSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code src/docs/schema.md}: its examples are read, its tables become the inputs that it shows, and it leaves nothing out. */
final class SchemaPageTest {

    private static final DocPage PAGE = DocPage.of("schema.md");

    @Test
    void every_example_is_a_schema() {
        assertThat(PAGE.blocks().stream()
                        .filter(block -> block.kind().equals("json"))
                        .map(block -> SchemaJson.read("schema.md", block.text())))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void every_key_and_word_of_the_reader_stands_on_the_page() {
        assertThat(DocPage.knownTo(SchemaJson.class, FeatureJson.class)).contains("csv", "oneHot", "row", "mean");
        assertThat(PAGE.absent(DocPage.knownTo(SchemaJson.class, FeatureJson.class)))
                .isEmpty();
        assertThat(PAGE.absent(Arrays.stream(Storage.values()).map(Storage::key).toList()))
                .isEmpty();
    }

    /** The planted fault of the comparison. */
    @Test
    void a_key_that_is_not_on_the_page_is_noticed() {
        assertThat(new DocPage("a page about \"csv\" that forgets hashed").absent(List.of("csv", "hashed")))
                .containsExactly("hashed");
    }

    @Test
    void every_table_becomes_the_inputs_that_the_page_shows() throws IOException {
        List<DocPage.Block> blocks = PAGE.blocks();
        int tables = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind().equals("csv")) {
                assertThat(blocks.subList(i + 1, i + 3))
                        .extracting(DocPage.Block::kind)
                        .containsExactly("json", "inputs");
                Schema schema = SchemaJson.read("schema.md", blocks.get(i + 1).text());
                assertThat(inputs(schema, blocks.get(i).text()))
                        .isEqualTo(shown(blocks.get(i + 2).text()));
                tables++;
            }
        }
        assertThat(tables).isGreaterThanOrEqualTo(4);
    }

    /** A list an input: its name, and its value in each row; NaN is a missing one. */
    private static List<List<String>> inputs(Schema schema, String table) throws IOException {
        List<double[]> rows = new ArrayList<>();
        CsvSource source = new CsvSource("schema.md", new StringReader(table));
        try (TableImport<Sample> samples = TableImport.training(source, schema, BadRows.refused())) {
            for (Optional<Sample> next = samples.next(); next.isPresent(); next = samples.next()) {
                rows.add(next.get().features());
            }
        }
        List<String> names = schema.featureNames();
        return IntStream.range(0, names.size())
                .mapToObj(i -> line(names.get(i), rows.stream().mapToDouble(row -> row[i])))
                .toList();
    }

    private static List<List<String>> shown(String block) {
        return block.lines()
                .map(text -> text.split(" {2,}", -1))
                .map(cells -> line(
                        cells[0],
                        Arrays.stream(cells)
                                .skip(1)
                                .mapToDouble(cell -> cell.equals("missing") ? Double.NaN : Float.parseFloat(cell))))
                .toList();
    }

    private static List<String> line(String name, DoubleStream values) {
        List<String> line = new ArrayList<>(List.of(name));
        values.forEach(value -> line.add(String.valueOf(value)));
        return line;
    }
}
