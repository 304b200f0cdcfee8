package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows give the same digests from files of any format; {@code formats/goldens.py} wrote those of pandas. */
final class FormatsTest {

    private static final String PEOPLE = """
            {"schema": 1, "csv": {"delimiter": "%s", "header": true%s}, "missing": ["NA"], "id": {"column": "id"},
            "label": {"column": "left", "values": ["no", "yes"]}, "features": {
            "age": {"numeric": "learned", "missing": "mean"},
            "income": {"numeric": "learned", "log": true, "missing": "mean"},
            "ratio": {"numeric": {"subtract": 0.5, "divide": 1}},
            "member": {"oneHot": ["True", "False"]},
            "grade": {"hashed": 8},
            "town": {"hashed": 16, "missing": "category"}}}
            """;
    private static final String FIGURES = """
            {"schema": 1, "csv": {"delimiter": "%s", "header": true}, "missing": [], "id": "row",
            "label": {"column": "label", "values": ["0", "1"]}, "features": {
            "column1": {"numeric": "learned"}, "column2": {"numeric": "learned"},
            "column3": {"numeric": {"subtract": 0, "divide": 2}}, "column4": {"numeric": "learned"}}}
            """;

    private static final String KEYS = "{\"format\":\"sisa-keys/1\",\"placement\":\"" + "3c".repeat(32)
            + "\",\"identity\":\"" + "4d".repeat(32) + "\"}";

    private final Path folder;
    private final Shell first;

    FormatsTest(@TempDir Path folder) {
        this.folder = folder;
        this.first = new Shell(folder);
    }

    @Test
    void a_table_of_pandas_has_the_same_digests_as_csv_and_as_parquet() throws IOException {
        String schema = PEOPLE.formatted(",", "");
        String digests = digests(golden("people.csv"), schema);
        assertThat(digests(golden("people.parquet"), schema)).isEqualTo(digests);
        String commas = PEOPLE.formatted(";", ", \"decimal\": \",\"");
        String commaDigests = digests(golden("people-comma.csv"), commas);
        assertThat(digests(golden("people.parquet"), commas)).isEqualTo(commaDigests);
    }

    @Test
    void figures_have_the_same_digests_in_any_format() throws IOException {
        String schema = FIGURES.formatted(",");
        Path csv = golden("figures.csv");
        String digests = digests(csv, schema);
        assertThat(digests(golden("figures.parquet"), schema)).isEqualTo(digests);

        String text = Files.readString(csv);
        assertThat(digests(write("figures.tsv", FormatFiles.bytes(text.replace(',', '\t'))), FIGURES.formatted("\\t")))
                .isEqualTo(digests);
        assertThat(digests(write("figures.csv.gz", FormatFiles.zipped(FormatFiles.bytes(text))), schema))
                .isEqualTo(digests);
        assertThat(digests(
                        write("titled.csv", FormatFiles.bytes("A title, \"by hand\n\n" + text)),
                        schema,
                        "--skip-lines",
                        "2"))
                .isEqualTo(digests);
        assertThat(digests(write("figures.txt", FormatFiles.sparse(text)), schema))
                .isEqualTo(digests);
        assertThat(digests(write("figures.svm.gz", FormatFiles.zipped(FormatFiles.sparse(text))), schema))
                .isEqualTo(digests);

        write("y_rows.npy", FormatFiles.labels(text));
        assertThat(digests(write("X_rows.npy", FormatFiles.array(text, false)), schema))
                .isEqualTo(digests);
        write("y_columns.npy", FormatFiles.labels(text));
        assertThat(digests(write("X_columns.npy", FormatFiles.array(text, true)), schema))
                .isEqualTo(digests);
    }

    @Test
    void every_format_goes_from_a_draft_to_answers_and_a_verified_deletion() throws IOException {
        String text = Files.readString(golden("figures.csv"));
        write("y.npy", FormatFiles.labels(text));
        Path parquet = golden("figures.parquet");
        for (Path file : List.of(
                write("X.npy", FormatFiles.array(text, true)),
                write("figures.libsvm", FormatFiles.sparse(text)),
                write("titled.csv", FormatFiles.bytes("A title\n" + text)),
                parquet)) {
            String skipped = file.toString().endsWith(".csv") ? "1" : "0";
            Shell shell = new Shell(folder.resolve("draft-" + file.getFileName()));
            Path schema = shell.file(
                    "drafted.json",
                    Shell.bare("schema", file.toString(), "--skip-lines", skipped)
                            .succeeded()
                            .out());
            assertThat(schema).content().contains("\"label\": {\"column\": \"label\", \"values\": [\"0\", \"1\"]}");
            String[] data = {"--data", file.toString(), "--skip-lines", skipped};
            shell.run(with(data, "train", "m", "--schema", schema.toString(), "--shards", "2", "--slices", "2"))
                    .succeeded();
            assertThat(shell.run(with(data, "predict", "m", "--json"))
                            .succeeded()
                            .json()
                            .path("summary")
                            .path("counts")
                            .path("labelled")
                            .asInt())
                    .isEqualTo(60);
            shell.run("forget", "m", "--sample", "7").succeeded();
            shell.run(with(data, "verify", "m", "--from-scratch")).succeeded();
        }
    }

    @Test
    void a_row_of_a_file_without_lines_is_named_by_its_number() throws IOException {
        String schema = PEOPLE.formatted(",", "")
                .replace(
                        "\"age\": {\"numeric\": \"learned\", \"missing\": \"mean\"}",
                        "\"age\": {\"numeric\": \"learned\"}");
        first.run(
                        "train",
                        "m",
                        "--data",
                        golden("people.parquet").toString(),
                        "--schema",
                        first.file("strict.json", schema).toString())
                .refused(1, "people.parquet, row 5, column \"age\": the value is missing");
    }

    private String digests(Path data, String schema, String... more) {
        Shell shell = new Shell(folder.resolve("of-" + data.getFileName() + "-" + schema.hashCode()));
        String[] words = {
            "train",
            "m",
            "--data",
            data.toString(),
            "--schema",
            shell.file("schema.json", schema).toString(),
            "--shards",
            "3",
            "--slices",
            "3",
            "--network",
            "6:tanh:0.1",
            "--passes",
            "3",
            "--keys",
            first.file("keys.json", KEYS).toString(),
            "--json"
        };
        String shards = shell.run(with(more, words)).succeeded().shards().toString();
        assertThat(shards).contains("digest");
        return shards;
    }

    private Path golden(String name) throws IOException {
        try (InputStream golden = FormatsTest.class.getResourceAsStream("formats/" + name)) {
            return write(name, Objects.requireNonNull(golden, name).readAllBytes());
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String[] with(String[] last, String... words) {
        String[] all = Arrays.copyOf(words, words.length + last.length);
        System.arraycopy(last, 0, all, words.length, last.length);
        return all;
    }
}
