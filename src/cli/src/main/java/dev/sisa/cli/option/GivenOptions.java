package dev.sisa.cli.option;

import dev.sisa.cli.failure.MisuseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options stated on the command line, without those that have their default. */
public record GivenOptions(ParseResult line) {

    /** Of the command that a mixin is mixed into. */
    public static GivenOptions of(@Nullable CommandSpec command) {
        return new GivenOptions(Objects.requireNonNull(command, "the command line was not parsed")
                .commandLine()
                .getParseResult());
    }

    public boolean has(String option) {
        return line.hasMatchedOption(option);
    }

    /**
     * Checks that none of some options is given.
     *
     * @param because end of the message, after the names of the given ones
     * @throws MisuseException if one is
     */
    public void refuse(List<String> options, String because) {
        List<String> idle = options.stream().filter(this::has).toList();
        if (!idle.isEmpty()) {
            throw new MisuseException(String.join(", ", idle) + " " + because);
        }
    }
}
