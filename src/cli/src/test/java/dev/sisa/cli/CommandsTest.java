package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A command that is named is read alone, and is the same as among all. */
final class CommandsTest {

    static Set<String> all() {
        return parser().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_command_that_is_named_is_read_alone_and_looks_the_same(String command) {
        CommandLine alone = parser(command, "m");

        assertThat(alone.getSubcommands()).containsOnlyKeys(command);
        assertThat(help(alone, command)).isEqualTo(help(parser(), command)).contains("sisa " + command, "--version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "stat", "", "m"})
    void a_first_word_that_names_none_reads_all(String word) {
        assertThat(parser(word, "status").getSubcommands()).containsOnlyKeys(all());
    }

    @Test
    void a_command_knows_its_version() {
        assertThat(Shell.bare("status", "--version").succeeded().out())
                .isEqualTo(Shell.bare("--version").succeeded().out())
                .startsWith("sisa ");
    }

    private static CommandLine parser(String... words) {
        return new Execution(new Sisa(), new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()))
                .commandLine(words);
    }

    private static String help(CommandLine line, String command) {
        return Objects.requireNonNull(line.getSubcommands().get(command)).getUsageMessage();
    }
}
