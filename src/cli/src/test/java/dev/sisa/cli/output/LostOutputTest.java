package dev.sisa.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sisa.cli.BashScript;
import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A standard output that takes nothing: the disk behind it is full, or its reader has gone. */
@Timeout(300)
final class LostOutputTest {

    private static final String FORGET = "sisa forget m --home home --sample " + People.id(1);

    private static final Pattern TOLD = Pattern.compile(
            "sisa: request ([0-9a-f]{32}) is accepted; its salt is ([0-9a-f]{64})(?:; `sisa status m \\1` says how far it is)?\n");

    private final Shell shell;
    private final BashScript bash;

    LostOutputTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.bash = new BashScript(folder);
    }

    @Test
    void a_result_that_cannot_be_printed_is_a_failure() throws Exception {
        requireFullDisk();
        assertThat(bash.run("sisa models --help >/dev/full"))
                .isEqualTo(new Outcome(
                        1, "", "sisa: standard output cannot be written (its disk is full), so the result is lost\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --json", " --no-wait", " --no-wait --json"})
    void a_request_whose_result_is_lost_is_named_with_its_salt(String options) throws Exception {
        requireFullDisk();
        train();

        Outcome forget = bash.run(FORGET + options + " >/dev/full");

        assertThat(forget.exit()).isEqualTo(1);
        assertThat(forget.err()).contains("(its disk is full)", "The command's changes stand.");
        assertOpens(forget.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {" | read -N 10 line", " --json | true"})
    void a_request_whose_reader_has_gone_is_named_with_its_salt(String reader) throws Exception {
        train();

        Outcome forget = bash.run(FORGET + reader + "; echo ${PIPESTATUS[0]}");

        assertThat(forget.out()).isEqualTo("141\n");
        assertOpens(forget.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status --home home",
                "predict m --data people.csv --home home",
                "show m --home home --json",
                "--help"
            })
    void a_closed_pipe_ends_it_quietly(String words) throws Exception {
        train();
        Outcome closed = bash.run("sisa " + words + " | true; echo ${PIPESTATUS[0]}");
        assertThat(closed).isEqualTo(new Outcome(0, "141\n", ""));
    }

    private void train() {
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
    }

    /** The salt that was told opens the receipt of the request that was told. */
    private void assertOpens(String err) throws Exception {
        Matcher told = TOLD.matcher(err);
        assertThat(told.find()).as(err).isTrue();
        assertThat(err.split("its salt is")).as(err).hasSize(2);
        shell.run("reconcile", "m").succeeded();
        shell.run("status", "m", told.group(1)).succeeded();
        Path receipts = shell.folder().resolve("receipts");
        Path key = shell.folder().resolve("sisa.pub");
        shell.run("receipts", "m", "--out", receipts.toString(), "--public-key", key.toString())
                .succeeded();
        String receipt = receipts.resolve("m-000000000001.json").toString();
        Outcome verified = Shell.bare(
                "verify", receipt, "--key", key.toString(), "--salt", told.group(2), "--sample", People.id(1));
        assertThat(verified.succeeded().out()).endsWith("\nVERIFIED\n");
    }

    private static void requireFullDisk() {
        assumeThat(Files.exists(Path.of("/dev/full"))).isTrue();
    }
}
