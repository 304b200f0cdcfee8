package dev.sisa.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Commands as picocli can complete them: it finds no path and no constant within an {@link Optional}, and writes constants as
 * Java does.
 */
final class CompletionTree {

    private CompletionTree() {}

    /** A command with all below it, which can be parsed and not run. */
    static CommandSpec of(CommandSpec command) {
        CommandSpec copy = CommandSpec.create().name(command.name());
        command.options().stream().filter(option -> !option.hidden()).forEach(option -> copy.addOption(option(option)));
        command.positionalParameters().forEach(parameter -> copy.addPositional(positional(parameter)));
        command.subcommands().forEach((name, below) -> copy.addSubcommand(name, of(below.getCommandSpec())));
        return copy;
    }

    /** Labels are of one option alone, since the script has a variable for each. */
    private static OptionSpec option(OptionSpec option) {
        OptionSpec.Builder copy = OptionSpec.builder(option.names())
                .arity(option.arity().toString())
                .type(type(option))
                .paramLabel(option.longestName().replaceAll("\\W", ""));
        Object[] constants = type(option).getEnumConstants();
        return constants == null
                ? copy.build()
                : copy.completionCandidates(words(constants)).build();
    }

    private static PositionalParamSpec positional(PositionalParamSpec parameter) {
        boolean file = parameter.paramLabel().contains("RECEIPT");
        return PositionalParamSpec.builder()
                .index(parameter.index().toString())
                .arity(parameter.arity().toString())
                .type(file ? Path.class : type(parameter))
                .build();
    }

    private static Class<?> type(ArgSpec given) {
        Class<?> type = given.type();
        return Optional.class.equals(type) || List.class.equals(type) ? given.auxiliaryTypes()[0] : type;
    }

    /** Constants as help has them. */
    private static List<String> words(Object... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
    }
}
