package dev.sisa.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VisibleTextTest {

    @Test
    void control_characters_are_shown() {
        assertThat(VisibleText.line("a\u001b[31m\u009b\u007f\r\nb\tc é"))
                .isEqualTo("a\\u001b[31m\\u009b\\u007f\\u000d\\u000ab\tc é");
        assertThat(VisibleText.lines("a\nb\r")).isEqualTo("a\nb\\u000d");
    }

    @Test
    void a_name_cannot_steer_the_terminal(@TempDir Path folder) {
        Shell shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        Outcome model = shell.run("show", "m\u001b[31m\n");
        assertThat(model.err())
                .contains("m\\u001b[31m\\u000a")
                .doesNotContain("\u001b")
                .hasLineCount(2);
        Outcome table =
                Shell.bare("schema", folder.resolve("e\u001b[31mvil\nx.csv").toString());
        assertThat(table.err())
                .contains("e\\u001b[31mvil\\u000ax.csv")
                .doesNotContain("\u001b")
                .hasLineCount(1);
    }

    @Test
    void a_note_of_a_file_stays_on_its_line(@TempDir Path folder) {
        Shell shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        Path ids = shell.file("e\u001b[31mvil\nx.txt", " " + People.id(1) + "\n");
        Outcome padded = shell.run("forget", "m", "--file", ids.toString(), "--dry-run");
        assertThat(padded.err())
                .contains("e\\u001b[31mvil\\u000ax.txt with a blank")
                .doesNotContain("\u001b", "\nx.txt");
    }
}
