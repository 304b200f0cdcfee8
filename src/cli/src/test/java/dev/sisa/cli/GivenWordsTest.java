package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class GivenWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"--version", "forget --help", "status m --watch", "schema t.csv", "forget m --sample a --dry-run"
            })
    void these_only_read(String words) {
        assertThat(GivenWords.of(words.split(" ")).onlyRead()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"train m", "forget m --sample status", "reconcile", "heal m", "delete m", "policy m", "nothing"})
    void these_may_have_done_something(String words) {
        assertThat(GivenWords.of(words.split(" ")).onlyRead()).isFalse();
    }

    @Test
    void those_that_read_are_commands() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine line = new Execution(new Sisa(), nowhere, nowhere).commandLine();
        assertThat(line.getSubcommands().keySet()).containsAll(GivenWords.READING);
    }
}
