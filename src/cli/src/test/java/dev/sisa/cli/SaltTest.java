package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The salt of a request is kept by nobody but who reads it. */
@Timeout(60)
final class SaltTest {

    private static final Pattern TOLD =
            Pattern.compile("request ([0-9a-f]{32}) is accepted; its salt is [0-9a-f]{64}\n");

    @Test
    void it_is_told_before_the_result_as_json_may_be_lost(@TempDir Path folder) throws Exception {
        Shell shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        try (ChildCommand forget =
                ChildCommand.start(shell, List.of(), "forget", "m", "--sample", People.id(1), "--json")) {
            assertThat(forget.reaches(() -> TOLD.matcher(forget.said()).find()))
                    .as(forget.said())
                    .isTrue();
            forget.kill();
            Matcher told = TOLD.matcher(forget.said());
            assertThat(told.find()).isTrue();
            shell.run("status", "m", told.group(1)).succeeded();
        }
    }

    @Test
    void it_is_the_one_of_the_result(@TempDir Path folder) {
        Shell shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        Outcome forget =
                shell.run("forget", "m", "--sample", People.id(1), "--json").succeeded();
        assertThat(forget.err()).contains(forget.json().path("salt").asText());
    }
}
