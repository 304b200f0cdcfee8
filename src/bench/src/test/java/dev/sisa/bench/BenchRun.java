package dev.sisa.bench;

import dev.sisa.cli.Outcome;
import dev.sisa.cli.Shell;

/** Benchmarks in this process. */
public final class BenchRun {

    private BenchRun() {}

    /** The output of a benchmark, by its name and options. */
    public static Outcome of(String... words) {
        return Shell.program(new Bench(), Bench.words(words));
    }

    /** The same, of a line with a blank between any two words. */
    public static Outcome ofLine(String line) {
        return of(line.split(" ", -1));
    }
}
