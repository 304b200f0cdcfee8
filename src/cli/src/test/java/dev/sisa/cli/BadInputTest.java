package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.signing.ReceiptKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and homes that cannot be used: exit status 1, one line with place and remedy, and the model as it was. */
final class BadInputTest {

    private final Shell shell;
    private final Path data;
    private final Map<String, Integer> before;

    BadInputTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.data = shell.file("people.csv", People.of(30).csv());
        shell.train(data).succeeded();
        this.before = HomeFiles.state(shell.home());
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
    }

    @Test
    void a_missing_file() {
        shell.train(Path.of("no.csv")).refused(1, "no.csv: there is no such file");
        shell.run("ingest", "m", "--data", "no.csv").refused(1, "no.csv: there is no such file");
        shell.run("predict", "m", "--data", "no.csv", "--json").refused(1, "no.csv: there is no such file");
        shell.run("predict", "m", "--data", "no.csv").refused(1, "no.csv: there is no such file");
        shell.run("verify", "m", "--from-scratch", "--data", "no.csv").refused(1, "no.csv: there is no such file");
        shell.run("forget", "m", "--file", "no.txt").refused(1, "no.txt: there is no such file");
        Shell.bare("schema", "no.csv").refused(1, "no.csv: there is no such file");
    }

    @Test
    void a_name_that_no_file_can_have() throws GeneralSecurityException {
        Bytes encoded = Bytes.owning(KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded());
        String key = shell.file("key.pem", new ReceiptKey(encoded).toPem()).toString();
        shell.run("verify", "a\0.json", "--key", key).refused(1, "a\\u0000.json: no file can have this name");
        Shell.bare("plan", "--samples", "9", "--requests", "1", "--prior", "a\0b")
                .refused(2, "a\\u0000b: no file can have this name");
    }

    @Test
    void a_folder_in_place_of_a_file() {
        String folder = shell.folder().toString();
        shell.run("ingest", "m", "--data", folder).refused(1, folder + ": it cannot be read (it is a folder)");
        shell.run("receipts", "m", "--out", data.toString()).refused(1, data + ": it cannot be written", "no folder");
        shell.run("forget", "m", "--file", folder).refused(1, folder + ": it cannot be read");
        Shell.bare("schema", folder).refused(1, folder + ": it cannot be read");
    }

    @Test
    void bytes_that_are_no_text() throws IOException {
        Path latin = Files.write(
                shell.folder().resolve("latin.csv"),
                People.of(3)
                        .csv()
                        .replace("rome", "köln")
                        .replace("oslo", "köln")
                        .getBytes(StandardCharsets.ISO_8859_1));
        shell.run("ingest", "m", "--data", latin.toString()).refused(1, "latin.csv", "UTF-8");
        shell.run("forget", "m", "--file", latin.toString()).refused(1, "latin.csv", "UTF-8");
    }

    @Test
    void a_bad_row_is_named_by_line_and_column_and_may_be_skipped() {
        String good = People.from(30, 3).csv();
        Path bad = shell.file("bad.csv", good + "sample-99,person-99,0,old,rome,5,yes\n");
        shell.run("ingest", "m", "--data", bad.toString()).refused(1, "bad.csv, line 5", "\"age\"");
        shell.run("verify", "m", "--from-scratch", "--data", bad.toString()).refused(1, "bad.csv, line 5", "\"age\"");
        Shell other = new Shell(shell.folder().resolve("other"));
        Outcome skipped = other.train(bad, "--skip-bad", "1").succeeded();
        assertThat(skipped.json().path("counts").path("skippedBad").asInt()).isEqualTo(1);
        assertThat(skipped.json().path("counts").path("samples").asInt()).isEqualTo(3);
        assertThat(skipped.err()).contains("skipped 1 bad row", "line 5");
    }

    @Test
    void a_duplicate_id_and_a_changed_sample() {
        String twice = People.from(30, 2).csv()
                + People.from(31, 1).csv().lines().toList().get(1) + "\n";
        shell.run("ingest", "m", "--data", shell.file("twice.csv", twice).toString())
                .refused(1, "twice.csv, line 4", "line 3");
        String changed = People.of(3).csv().replace(",rome,", ",bonn,").replace(",oslo,", ",bonn,");
        shell.run("ingest", "m", "--data", shell.file("changed.csv", changed).toString())
                .refused(1, "changed.csv, line ");
    }

    @Test
    void an_empty_file_and_one_of_another_shape() {
        shell.run("ingest", "m", "--data", shell.file("empty.csv", "").toString())
                .refused(1, "empty.csv", "the file is empty");
        shell.run(
                        "ingest",
                        "m",
                        "--data",
                        shell.file("header.csv", People.of(0).csv()).toString())
                .refused(1, "header.csv", "the file has no rows");
        shell.run(
                        "predict",
                        "m",
                        "--data",
                        shell.file("shape.csv", "a,b\n1,2\n").toString())
                .refused(1, "shape.csv", "its first row lacks columns", "\"income\", which the model needs");
        shell.run("forget", "m", "--file", shell.file("none.txt", "\n \n").toString())
                .refused(1, "none.txt", "there is no id in it");
    }

    @Test
    void a_bad_schema_names_its_place() {
        String[] words = shell.trainWords(data);
        shell.file("schema.json", People.SCHEMA.replace("\"divide\": 20", "\"divide\": 0"));
        words[1] = "new";
        shell.run(words).refused(1, "schema.json", "age");
        shell.file("schema.json", "{");
        shell.run(words).refused(1, "schema.json, line 1", "not valid JSON");
    }

    @Test
    void a_byte_order_mark_before_a_schema_is_passed_over() {
        String[] words = new Shell(shell.folder().resolve("other")).trainWords(data);
        shell.file("other/schema.json", "\uFEFF" + People.SCHEMA);
        Shell.bare(Shell.with(
                        List.of(words),
                        "--home",
                        shell.folder().resolve("other/home").toString()))
                .succeeded();
    }

    @Test
    void an_unknown_model() {
        for (String command : new String[] {"show", "heal"}) {
            shell.run(command, "nobody").refused(1, "there is no model nobody", "sisa train nobody");
        }
        shell.run("where", "nobody", "--sample", "a").refused(1, "there is no model nobody");
        shell.run("forget", "nobody", "--sample", "a").refused(1, "there is no model nobody");
        shell.run("predict", "nobody", "--data", data.toString()).refused(1, "there is no model nobody");
        shell.run("ingest", "nobody", "--data", data.toString()).refused(1, "there is no model nobody");
        shell.run("verify", "nobody", "--from-scratch").refused(1, "there is no model nobody");
    }

    @Test
    void a_model_that_exists_otherwise() {
        shell.train(data, "--seed", "8").refused(1, "model m exists with another spec or other keys");
        Path keys = shell.file(
                "keys.json",
                "{\"format\":\"sisa-keys/1\",\"placement\":\"" + "a".repeat(64) + "\",\"identity\":\"" + "b".repeat(64)
                        + "\"}");
        shell.train(data, "--keys", keys.toString()).refused(1, "model m exists with another spec or other keys");
        shell.train(data, "--keys", data.toString()).refused(1, "key file " + data + " cannot be used");
    }
}
