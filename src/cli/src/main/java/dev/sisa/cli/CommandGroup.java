package dev.sisa.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The purpose of some commands. Every command belongs to one group.
 *
 * @param commands their names, in the order of help and of the manual
 */
record CommandGroup(String title, List<String> commands) {

    /** In the order of help and of the manual. */
    static final List<CommandGroup> ALL = List.of(
            of("Make a model", "schema", "train", "ingest", "models", "show", "delete"),
            of("Use it", "predict"),
            of("Forget", "forget", "status", "requests", "where"),
            of("Prove it", "receipts", "verify"),
            of("Operate", "reconcile", "heal", "retry", "policy", "completion"),
            of("Plan and try", "demo", "plan", "bench"));

    private static final int NAMES = 15;

    CommandGroup {
        commands = List.copyOf(commands);
    }

    private static CommandGroup of(String title, String... commands) {
        return new CommandGroup(title, List.of(commands));
    }

    /** Lists commands by group in the help of the program. */
    static void putInto(UsageMessageSpec help) {
        help.sectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, shown -> ALL.stream()
                .map(group -> group.list(shown))
                .collect(Collectors.joining()));
        help.commandListHeading("");
    }

    /** Nothing if the program has none of them, as that of the benchmarks. */
    private String list(Help help) {
        Help.TextTable table = Help.TextTable.forColumnWidths(
                help.colorScheme(), NAMES, help.commandSpec().usageMessage().width() - NAMES);
        commands.stream()
                .filter(help.subcommands()::containsKey)
                .forEach(name -> table.addRowValues("  " + name, summaryOf(help, name)));
        return table.rowCount() == 0 ? "" : "\n" + title + ":\n" + table;
    }

    private static String summaryOf(Help help, String command) {
        String[] description = Objects.requireNonNull(help.subcommands().get(command))
                .commandSpec()
                .usageMessage()
                .description();
        return summary(description[0]);
    }

    /** The first sentence of a description. */
    static String summary(String description) {
        return description.split("(?<=\\.) (?=[A-Z])", 2)[0];
    }
}
