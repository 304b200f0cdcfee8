package dev.sisa.bench.chart;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.failure.CommandException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The file for a benchmark's chart, if requested. */
public final class ChartOption {

    @Option(names = "--chart", paramLabel = "FILE", description = "draw the result, as SVG")
    private Optional<Path> file = Optional.empty();

    /** Fails early, before anything is measured for a chart that has no place. */
    public void requireFolder() {
        file.ifPresent(ChartOption::requireFolder);
    }

    private static void requireFolder(Path chart) {
        Path folder = chart.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            String why = Files.notExists(folder) ? "there is no such folder" : "its folder cannot be looked into";
            throw new CommandException(chart + ": the chart cannot be written (" + why + ")");
        }
    }

    public void write(Supplier<String> svg) {
        file.ifPresent(chart -> TextFiles.write(chart, svg.get()));
    }
}
