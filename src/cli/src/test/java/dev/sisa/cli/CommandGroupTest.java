package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

final class CommandGroupTest {

    @Test
    void every_command_belongs_to_one_group() {
        List<String> grouped = CommandGroup.ALL.stream()
                .flatMap(group -> group.commands().stream())
                .toList();

        assertThat(grouped)
                .containsExactlyInAnyOrderElementsOf(
                        CommandSpec.forAnnotatedObject(new Sisa()).subcommands().keySet());
    }

    @Test
    void the_help_of_the_program_lists_commands_by_group() {
        assertThat(Shell.bare("--help").succeeded().out().lines())
                .containsSubsequence("Make a model:", "Use it:", "Forget:", "Prove it:", "Operate:", "Plan and try:")
                .anyMatch(line -> line.matches("  forget {7}\\S.*"));
    }
}
