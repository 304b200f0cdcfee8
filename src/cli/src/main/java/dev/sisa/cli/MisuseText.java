package dev.sisa.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The message for a wrong command line, with a suggestion. */
final class MisuseText {

    private MisuseText() {}

    static String of(Exception failure, CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        return switch (failure) {
            case UnmatchedArgumentException unmatched
            when !command.subcommands().isEmpty() && !unmatched.isUnknownOption() ->
                "there is no command " + unmatched.getUnmatched().getFirst() + "; `" + command.qualifiedName()
                        + " --help` lists them";
            case MissingParameterException missing
            when isGreedy(command) && missing.getMissing().stream().anyMatch(ArgSpec::isPositional) ->
                failure.getMessage() + "; it comes first, since an option of several values takes all that follow it";
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static boolean isGreedy(CommandSpec command) {
        return command.options().stream().anyMatch(option -> option.arity().max() > 1);
    }
}
