package dev.sisa.cli;

import dev.sisa.cli.failure.ExitCodes;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sisa completion}. */
@Command(
        name = "completion",
        description = {
            "Print the script by which bash and zsh complete commands, options, their constants and names of files.",
            "bash reads it from the folder of completions when `sisa` is first completed; any shell takes it from `source`. It"
                    + " completes `./sisa` as well. Print it anew after an update."
        },
        footer = {
            "",
            "Examples:",
            "  source <(sisa completion)       in this shell alone; in ~/.bashrc or ~/.zshrc for all",
            "  sisa completion > ~/.local/share/bash-completion/completions/sisa"
        })
public final class CompletionCommand implements Callable<Integer> {

    /** The script would have bash expand the names of files, and so run commands that stand in them. */
    private static final String EXPANDED = "\"${commands// /$'\\n'}${IFS}${positionals}\" -- \"${curr_word}\") )";

    private static final String LITERAL =
            "\"${commands// /$'\\n'}\" -- \"${curr_word}\") $(printf '%s\\n' \"${positionals}\") )";

    @Spec
    private @Nullable CommandSpec command;

    /** The words that were typed name this command alone, so all others are read here. */
    @Override
    public Integer call() {
        CommandLine all = new CommandLine(CompletionTree.of(CommandSpec.forAnnotatedObject(new Sisa())));
        CommandSpec own = Objects.requireNonNull(command, "the command line was not parsed");
        own.commandLine().getOut().println(script(all));
        return ExitCodes.DONE;
    }

    private static String script(CommandLine all) {
        String script = AutoComplete.bash("sisa", all);
        String literal = script.replace(EXPANDED, LITERAL);
        if (literal.contains("${IFS}${positionals}") || literal.equals(script)) {
            throw new IllegalStateException(
                    "the script of picocli completes names of files in another way than it did");
        }
        return literal;
    }
}
