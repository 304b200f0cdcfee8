package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The manual: a page for each command, equal to its help, and an index. */
final class CommandPagesTest {

    private static final Path EXIT_CODES = Path.of("../docs/exit-codes.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ((?:`[a-z]+`(?:, )?)+) \\| (.*) \\| (.*) \\| ?(.*) ?\\|$");

    /** Commands of this program; `bench` is written by its own. */
    static Stream<String> commands() {
        return program().getSubcommands().keySet().stream().filter(name -> !name.equals("bench"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_page_of_a_command_is_its_help(String command) throws IOException {
        CommandLine line = Objects.requireNonNull(program().getSubcommands().get(command));

        ManualPages.require(command, CommandPage.of(line, "#") + exitCodes(command));
    }

    @Test
    void the_index_lists_every_command_by_group() throws IOException {
        ManualPages.require("README", index());
    }

    @Test
    void there_is_no_page_without_a_command() throws IOException {
        try (Stream<Path> files = Files.list(ManualPages.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .isSubsetOf(Stream.concat(Stream.of("README", "bench"), commands())
                            .toList());
        }
    }

    private static String index() {
        String groups = CommandGroup.ALL.stream()
                .map(group -> "## " + group.title() + "\n| command | |\n|---|---|\n"
                        + group.commands().stream().map(CommandPagesTest::entry).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        String codes = program().getCommandSpec().usageMessage().exitCodeList().entrySet().stream()
                .map(code -> "| " + code.getKey() + " | " + CommandPage.cell(code.getValue()) + " |\n")
                .collect(Collectors.joining());
        return "# Commands\n\n" + groups + "\n## Exit status\n| status | |\n|---|---|\n" + codes
                + "\nEach page says what they mean for its command, and [exit codes](../exit-codes.md) the rest."
                + " Variables and files are listed in [environment](../environment.md).\n";
    }

    private static String entry(String command) {
        CommandLine line = Objects.requireNonNull(program().getSubcommands().get(command));
        String description = line.getCommandSpec().usageMessage().description()[0];
        return "| [`sisa " + command + "`](" + command + ".md) | " + CommandPage.cell(CommandGroup.summary(description))
                + " |\n";
    }

    /** The row of the table in {@code exit-codes.md}. */
    private static String exitCodes(String command) throws IOException {
        List<String> cells = ROW.matcher(Files.readString(EXIT_CODES))
                .results()
                .filter(row -> List.of(row.group(1).split(", ", -1)).contains("`" + command + "`"))
                .map(row -> List.of(row.group(2), row.group(3), row.group(4).strip()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(EXIT_CODES + " has no row for " + command));
        String other = Optional.of(cells.get(2))
                .filter(text -> !text.isEmpty())
                .map(text -> "| other | " + text + " |\n")
                .orElse("");
        String misuse = program().getCommandSpec().usageMessage().exitCodeList().get("2");
        return "\n| exit status | |\n|---|---|\n| 0 | " + cells.get(0) + " |\n| 1 | " + cells.get(1) + " |\n| 2 | "
                + misuse + " |\n" + other + "\n[Exit codes](../exit-codes.md#by-command) has the rest.\n";
    }

    private static CommandLine program() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Execution(new Sisa(), nowhere, nowhere).commandLine();
    }
}
