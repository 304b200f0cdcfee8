package dev.sisa.cli;

import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Reads commands from their annotations. Reading all of them takes most of the time of a short command. */
final class Commands {

    private Commands() {}

    /** The root and the command that the first word names; all commands if it names none, so that help lists them. */
    static CommandSpec of(Object root, String... words) {
        Command declared = declared(root.getClass());
        return Stream.of(declared.subcommands())
                .filter(command -> words.length > 0 && declared(command).name().equals(words[0]))
                .findFirst()
                .map(command -> only(command, root, declared))
                .orElseGet(() -> CommandSpec.forAnnotatedObject(root));
    }

    private static CommandSpec only(Class<?> command, Object root, Command declared) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(root)
                .name(declared.name())
                .scopeType(declared.scope())
                .mixinStandardHelpOptions(declared.mixinStandardHelpOptions())
                .versionProvider(version(declared));
        return spec.addSubcommand(declared(command).name(), new CommandLine(command));
    }

    private static CommandLine.IVersionProvider version(Command declared) {
        try {
            return CommandLine.defaultFactory().create(declared.versionProvider());
        } catch (Exception e) {
            throw new IllegalStateException(declared.versionProvider() + " cannot be made", e);
        }
    }

    private static Command declared(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Command.class), command + " is no command");
    }
}
