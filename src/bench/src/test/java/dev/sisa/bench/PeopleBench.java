package dev.sisa.bench;

import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import java.nio.file.Path;
import java.util.List;

/** Benchmarks of a small network on a table of 400 people. */
public record PeopleBench(Shell shell) {

    /** The tables and their schema in a folder. */
    public static PeopleBench in(Path folder) {
        Shell shell = new Shell(folder);
        shell.file("schema.json", People.SCHEMA);
        shell.file("people.csv", People.of(400).csv());
        shell.file("test.csv", People.from(400, 100).csv());
        return new PeopleBench(shell);
    }

    /** The output of a benchmark as JSON, which draws its {@link #chart}. */
    public Outcome run(String name, String... more) {
        List<String> words = List.of(
                name,
                "--data",
                file("people.csv"),
                "--schema",
                file("schema.json"),
                "--network",
                "6:tanh",
                "--passes",
                "2",
                "--json",
                "--chart",
                chart().toString());
        return BenchRun.of(Shell.with(words, more)).succeeded();
    }

    public Path chart() {
        return shell.folder().resolve("chart.svg");
    }

    public String file(String name) {
        return shell.folder().resolve(name).toString();
    }
}
