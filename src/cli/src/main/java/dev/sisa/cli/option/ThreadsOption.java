package dev.sisa.cli.option;

import dev.sisa.cli.failure.MisuseException;
import picocli.CommandLine.Option;

/** How many shards are trained at a time; the bits do not depend on it. */
public final class ThreadsOption {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "shards to train at a time (default: one for each processor); results do not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    public int count() {
        if (threads < 1) {
            throw new MisuseException("--threads must be at least 1, not " + threads);
        }
        return threads;
    }
}
