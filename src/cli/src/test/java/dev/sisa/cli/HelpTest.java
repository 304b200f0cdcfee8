package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.failure.ExitCodes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

/** The texts of {@code --help}, and that the page of exit codes lists all of them. */
final class HelpTest {

    @Test
    void help_keeps_options_in_their_order() {
        assertThat(Shell.bare("delete", "--help").succeeded().out().lines().map(String::strip))
                .filteredOn(line -> line.startsWith("--"))
                .map(line -> line.split("[ =]", 2)[0])
                .containsExactly("--force", "--home", "--json");
    }

    @Test
    void no_command_shows_the_usage() {
        Outcome outcome = Shell.bare().succeeded();
        assertThat(outcome.out())
                .startsWith("Usage: sisa")
                .contains("forget", "verify", "\n  bench  ", "Start with `sisa demo`");
    }

    @Test
    void help_lists_the_exit_codes_once() {
        assertThat(Shell.bare("--help").succeeded().out().lines().map(String::strip))
                .containsSubsequence(
                        "Exit status:",
                        "0     everything that was asked for is done",
                        "1     something failed, or what was compared differs",
                        "2     the command line is wrong, or asks for what cannot be done; nothing was changed",
                        "3     forget: accepted (with --dry-run: would be), but something named was never seen",
                        "130   interrupted (143 by SIGTERM); what was accepted goes on",
                        "141   standard output was closed by its reader");
        assertThat(Shell.bare("forget", "--help").succeeded().out()).doesNotContain("Exit status:");
    }

    @Test
    void every_exit_code_stands_in_the_docs() throws IOException, IllegalAccessException {
        String docs = Files.readString(Path.of("../docs/exit-codes.md"));
        int codes = 0;
        for (Field field : ExitCodes.class.getFields()) {
            assertThat(docs).as(field.getName()).contains("\n| " + field.getInt(null) + " | ");
            codes++;
        }
        assertThat(codes).isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "schema",
                "train",
                "ingest",
                "predict",
                "forget",
                "heal",
                "status",
                "requests",
                "reconcile",
                "retry",
                "show",
                "where",
                "verify",
                "receipts"
            })
    void every_command_has_help(String command) {
        assertThat(Shell.bare(command, "--help").succeeded().out()).startsWith("Usage: sisa " + command);
    }

    /** Longer ones are broken, and cannot be copied. */
    @Test
    void no_line_of_an_example_is_wider_than_help() {
        List<String> footers = CommandSpec.forAnnotatedObject(new Sisa()).subcommands().values().stream()
                .flatMap(command ->
                        Arrays.stream(command.getCommandSpec().usageMessage().footer()))
                .toList();

        assertThat(footers).hasSizeGreaterThan(50);
        assertThat(footers.stream().filter(line -> line.startsWith("  ") && line.length() >= 100))
                .isEmpty();
    }
}
