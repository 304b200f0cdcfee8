package dev.sisa.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.tables.numpy.NpyBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** The same numbers and labels are the same samples, bit for bit, from CSV, NumPy by rows and by columns, and libsvm. */
final class SameSamplesTest {

    private static final int COLUMNS = 3;
    private static final Schema SCHEMA = SchemaJson.read("schema", """
            {"schema": 1, "csv": {"delimiter": ",", "header": true}, "missing": [], "id": "row",
            "label": {"column": "label", "values": ["0", "1", "2"]}, "features": {
            "column1": {"numeric": "learned", "missing": "mean"},
            "column2": {"numeric": {"subtract": 0, "divide": 1}, "missing": {"value": 0}},
            "column3": {"numeric": "learned", "missing": "mean"}}}
            """);

    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("same-samples");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * A row that is drawn.
     *
     * @param cells a missing one is NaN, {@code [COLUMNS]}
     */
    record Row(int label, List<Double> cells) {}

    @Property(tries = 200)
    void the_same_rows_are_the_same_samples(@ForAll("tables") List<Row> rows) throws IOException {
        List<String> samples = samples("rows.csv", csv(rows));

        Files.write(folder.resolve("y.npy"), array(rows, "|u1", false, "(" + rows.size() + ",)", 0));
        assertThat(samples("X.npy", array(rows, "<f8", false, shape(rows), 1))).isEqualTo(samples);
        assertThat(samples("X.npy", array(rows, "<f8", true, shape(rows), 2))).isEqualTo(samples);
        assertThat(samples("rows.svm", sparse(rows))).isEqualTo(samples);
    }

    @Provide
    Arbitrary<List<Row>> tables() {
        Arbitrary<Double> cell = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e30, 1e30),
                Arbitraries.of(0.0, 0.1, 1e-5, 1e7, 1e22, -3.0, Double.NaN),
                Arbitraries.integers().between(-9, 9).map(Double::valueOf));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2), cell.list().ofSize(COLUMNS))
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static String shape(List<Row> rows) {
        return "(" + rows.size() + ", " + COLUMNS + ")";
    }

    private static byte[] csv(List<Row> rows) {
        StringBuilder text = new StringBuilder("label,column1,column2,column3\n");
        for (Row row : rows) {
            text.append(row.label());
            for (double cell : row.cells()) {
                text.append(',').append(Double.isNaN(cell) ? "" : String.valueOf(cell));
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sparse(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(row.label());
            for (int column = 0; column < COLUMNS; column++) {
                // -0 is a number of its own, and only what is absent is 0
                if (Double.compare(row.cells().get(column), 0) != 0) {
                    text.append(' ')
                            .append(column + 1)
                            .append(':')
                            .append(row.cells().get(column));
                }
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param order 0 for the labels, 1 for cells row by row, 2 for cells column by column */
    private static byte[] array(List<Row> rows, String type, boolean columnMajor, String shape, int order) {
        ByteArrayOutputStream items = new ByteArrayOutputStream();
        switch (order) {
            case 0 -> rows.forEach(row -> items.write(row.label()));
            case 1 ->
                rows.forEach(row -> items.writeBytes(NpyBytes.doubles(
                        row.cells().stream().mapToDouble(Double::doubleValue).toArray())));
            default -> {
                for (int column = 0; column < COLUMNS; column++) {
                    for (Row row : rows) {
                        items.writeBytes(NpyBytes.doubles(row.cells().get(column)));
                    }
                }
            }
        }
        return NpyBytes.of(type, columnMajor, shape, items.toByteArray());
    }

    private List<String> samples(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return new TableFile(file).read(ExpectedTable.of(SCHEMA), source -> {
            List<String> found = new ArrayList<>();
            var table = TableImport.training(source, SCHEMA, BadRows.refused());
            for (Optional<Sample> sample = table.next(); sample.isPresent(); sample = table.next()) {
                Sample read = sample.get();
                found.add(read.id() + " " + read.label() + " " + Arrays.toString(read.features()));
            }
            return found;
        });
    }
}
