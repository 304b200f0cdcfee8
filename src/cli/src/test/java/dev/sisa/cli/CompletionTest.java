package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The script of {@code sisa completion} in a real bash. */
@Timeout(180)
final class CompletionTest {

    private static final Pattern PATH_LABEL = Pattern.compile("FILE|DIR|.*RECEIPT");

    private final Shell shell;
    private final BashScript bash;

    CompletionTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.bash = new BashScript(folder);
    }

    @BeforeEach
    void write() {
        shell.file("completion.bash", Shell.bare("completion").succeeded().out());
        shell.file("people.csv", People.of(2).csv());
    }

    @Test
    void the_script_is_valid_and_says_nothing_when_it_is_read() throws Exception {
        assertThat(bash.run("bash -n completion.bash && source completion.bash"))
                .isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void it_is_the_completion_of_the_program() throws Exception {
        assertThat(bash.run("source completion.bash && complete -p sisa")
                        .succeeded()
                        .out())
                .contains("-F _complete_sisa");
    }

    @ParameterizedTest
    @CsvSource({
        "fo, forget",
        "rec, receipts reconcile",
        "forget m --dr, --dry-run",
        "status --wa, --watch",
        "train m --engine '', portable dl4j",
        "train m --placement prior-, prior-ordered prior-sharded",
        "train m --updater a, adam",
        "reconcile --workers t, thread",
    })
    void commands_options_and_constants_are_completed(String typed, String completed) throws Exception {
        assertThat(completionsOf(typed)).containsExactlyInAnyOrder(completed.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema pe",
                "train m --data pe",
                "train m --schema pe",
                "forget m --file pe",
                "predict m --data pe",
                "verify pe",
                "verify m --from-scratch --data pe"
            })
    void names_of_files_are_completed_where_a_path_is_expected(String typed) throws Exception {
        assertThat(completionsOf(typed)).containsExactly("people.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forget m --sample pe", "train m --passes pe", "show pe"})
    void names_of_files_are_not_completed_elsewhere(String typed) throws Exception {
        assertThat(completionsOf(typed)).isEmpty();
    }

    @Test
    void names_of_files_are_completed_and_never_run() throws Exception {
        shell.file("odd$(touch run)`touch run` name.csv", "");

        assertThat(completionsOf("schema od")).containsExactly("odd$(touch run)`touch run` name.csv");
        assertThat(completionsOf("train m --data od")).containsExactly("odd$(touch run)`touch run` name.csv");
        assertThat(shell.folder().resolve("run")).doesNotExist();
    }

    @Test
    void every_word_that_is_labelled_a_file_or_a_folder_is_completed_as_one() {
        CommandSpec all = CommandSpec.forAnnotatedObject(new Sisa());
        CommandSpec tree = CompletionTree.of(all);
        List<ArgSpec> paths = all.subcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().args().stream())
                .filter(word -> PATH_LABEL.matcher(word.paramLabel()).matches())
                .toList();

        assertThat(paths).hasSizeGreaterThan(20).allSatisfy(path -> assertThat(copy(tree, path))
                .allMatch(copied -> copied.type().equals(Path.class))
                .isNotEmpty());
    }

    private static List<ArgSpec> copy(CommandSpec tree, ArgSpec word) {
        CommandSpec command = Objects.requireNonNull(
                        tree.subcommands().get(word.command().name()))
                .getCommandSpec();
        return command.args().stream()
                .filter(copied -> copied.isOption() == word.isOption())
                .filter(copied -> !word.isOption() || copied.equals(command.findOption(name(word))))
                .filter(copied -> word.isOption() || copied.type().equals(Path.class))
                .toList();
    }

    private static String name(ArgSpec option) {
        return ((OptionSpec) option).longestName();
    }

    private List<String> completionsOf(String typed) throws Exception {
        return bash.run("source completion.bash\nCOMP_WORDS=(sisa " + typed
                        + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                        + "_complete_sisa\nprintf '%s\\n' \"${COMPREPLY[@]}\"")
                .succeeded()
                .out()
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
