package dev.sisa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page of a command in the manual, in Markdown, written from its help. */
public final class CommandPage {

    private static final int WIDTH = 160;

    private final CommandSpec command;
    private final String level;
    private final List<String> blocks = new ArrayList<>();

    private CommandPage(CommandLine command, String level) {
        this.command = command.getCommandSpec();
        this.level = level;
    }

    /**
     * The page.
     *
     * @param level of its heading, such as {@code ##}
     */
    public static String of(CommandLine command, String level) {
        return new CommandPage(command, level).write();
    }

    private String write() {
        blocks.add(level + " " + command.qualifiedName());
        paragraphs(Stream.of(command.usageMessage().description()));
        blocks.add("```\n"
                + new Help(command, Help.defaultColorScheme(Ansi.OFF))
                        .synopsis(0)
                        .strip() + "\n```");
        table("parameter", List.copyOf(command.positionalParameters()));
        table(
                "option",
                command.options().stream().filter(option -> !option.hidden()).toList());
        footer(List.of(command.usageMessage().footer()));
        return String.join("\n\n", blocks) + "\n";
    }

    /** The first sentence stands apart. */
    private void paragraphs(Stream<String> texts) {
        texts.forEach(text -> {
            String first = blocks.size() == 1 ? CommandGroup.summary(text) : text;
            blocks.add(wrapped(first));
            if (!first.equals(text)) {
                blocks.add(wrapped(text.substring(first.length()).strip()));
            }
        });
    }

    private void table(String what, List<? extends ArgSpec> words) {
        if (!words.isEmpty()) {
            blocks.add("| " + what + " | |\n|---|---|\n"
                    + words.stream().map(this::row).collect(Collectors.joining("\n")));
        }
    }

    private String row(ArgSpec word) {
        String names = word instanceof OptionSpec option ? String.join(", ", option.names()) : "";
        Help help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
        String label = help.parameterLabelRenderer()
                .renderParameterLabel(word, Ansi.OFF, List.of())
                .toString();
        return "| `" + (names + label).replace("|", "\\|") + "` | " + cell(String.join(" ", word.description())) + " |";
    }

    /** Lines before the examples are text, as are all if there are none. */
    private void footer(List<String> lines) {
        List<String> texts = lines.stream()
                .takeWhile(line -> !line.startsWith("Example"))
                .filter(line -> !line.isBlank())
                .toList();
        List<String> examples = lines.stream()
                .dropWhile(line -> !line.startsWith("Example"))
                .skip(1)
                .toList();
        paragraphs(texts.stream());
        if (!examples.isEmpty()) {
            blocks.add("Examples:");
            blocks.add("```\n"
                    + examples.stream().map(line -> line.substring(2)).collect(Collectors.joining("\n")) + "\n```");
        }
    }

    /** Text as the cell of a table shows it. */
    static String cell(String text) {
        return escaped(text).replace("|", "\\|");
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace("*", "\\*");
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : escaped(text).split(" ", -1)) {
            if (used > 0) {
                boolean full = used + 1 + word.length() > WIDTH;
                lines.append(full ? '\n' : ' ');
                used = full ? 0 : used + 1;
            }
            lines.append(word);
            used += word.length();
        }
        return lines.toString();
    }
}
