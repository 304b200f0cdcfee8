package dev.sisa.bench;

import dev.sisa.cli.CommandPage;
import dev.sisa.cli.ManualPages;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page of the benchmarks in the manual of commands. */
final class BenchPagesTest {

    /** That of help. */
    private static final int WIDTH = 100;

    @Test
    void the_page_of_the_benchmarks_is_their_help() throws IOException {
        CommandLine program = new CommandLine(new Bench()).setUsageHelpWidth(WIDTH);
        CommandLine bench = Objects.requireNonNull(program.getSubcommands().get("bench"));
        String benchmarks = bench.getSubcommands().values().stream()
                .map(benchmark -> "\n" + CommandPage.of(benchmark, "##"))
                .collect(Collectors.joining());

        ManualPages.require("bench", CommandPage.of(bench, "#") + benchmarks);
    }
}
