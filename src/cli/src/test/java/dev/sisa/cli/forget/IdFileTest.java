package dev.sisa.cli.forget;

import static dev.sisa.cli.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa forget --file}: ids are spoken of by the lines they stand on, and a file that is no list is refused. */
final class IdFileTest {

    private final Shell shell;

    IdFileTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @BeforeEach
    void train() {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
    }

    @Test
    void ids_that_were_never_seen_are_told_by_their_lines_blank_ones_counted() {
        Path file = shell.file("requests.txt", "\uFEFF\r\nnobody\r\n\r\n \r\n" + id(3) + "\r\nno-one\n");
        Outcome outcome = forget("--sample", id(1), "stranger", "--file", file.toString());
        assertThat(outcome.out())
                .contains("never seen: id 2 of --sample, lines 2, 6 of " + file + "\n")
                .doesNotContain("nobody", "no-one", "stranger");
    }

    @Test
    void programs_are_told_the_same() {
        Path file = shell.file("requests.txt", id(3) + "\n\nnobody\n");
        JsonNode told = forget("--sample", "stranger", id(1), "--file", file.toString(), "--json")
                .json()
                .path("neverSeen")
                .path("samples");
        assertThat(told).hasSize(2);
        assertThat(told.path(0).path("option").asText()).isEqualTo("--sample");
        assertThat(told.path(0).path("position").asInt()).isEqualTo(1);
        assertThat(told.path(1).path("file").asText()).isEqualTo(file.toString());
        assertThat(told.path(1).path("line").asInt()).isEqualTo(3);
    }

    @Test
    void blanks_around_ids_are_told_by_their_lines() {
        Path file = shell.file("requests.txt", id(3) + "\n\n" + id(4) + " \n\uFEFF" + id(5) + "\n");
        assertThat(forget("--file", file.toString()).err())
                .contains("2 ids in " + file
                        + " with a blank before or after, which counts as part of the id: lines 3, 4.");
    }

    @Test
    void a_file_that_is_no_text_in_utf_8_is_refused_by_name() throws IOException {
        String ids = id(3) + "\r\n" + id(4) + "\r\n";
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(ids.getBytes(StandardCharsets.UTF_8));
        }
        refused(zipped.toByteArray(), "it is compressed with gzip, not text in UTF-8. Unpack it: gunzip -c");
        refused(ids.getBytes(StandardCharsets.UTF_16), "it is text in UTF-16", "iconv -f UTF-16 -t UTF-8");
        refused(ids.getBytes(StandardCharsets.UTF_16LE), "it is text in UTF-16");
        refused("17\n".getBytes(StandardCharsets.UTF_16LE), "it has bytes 0 (lines 1, 2), so it is not text in UTF-8");
        refused("PK\u0003\u0004\u0014".getBytes(StandardCharsets.ISO_8859_1), "it is a zip archive");
    }

    private void refused(byte[] content, String... reasons) throws IOException {
        Path file = Files.write(shell.folder().resolve("ids.txt"), content);
        shell.run("forget", "m", "--file", file.toString()).refused(1, reasons);
    }

    private Outcome forget(String... whom) {
        return shell.run(Shell.with(List.of("forget", "m", "--no-wait"), whom));
    }
}
