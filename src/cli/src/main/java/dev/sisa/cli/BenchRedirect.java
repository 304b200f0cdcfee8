package dev.sisa.cli;

import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.failure.RefusedException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code sisa bench} in the list of commands: the benchmarks are a program of their own, which depends on this one. */
@Command(
        name = "bench",
        description = BenchRedirect.DESCRIPTION,
        footer = {"", BenchRedirect.ELSEWHERE})
public final class BenchRedirect implements Runnable {

    public static final String DESCRIPTION =
            "Measure on this machine what forgetting, requests, engines and shards cost or gain.";

    static final String ELSEWHERE =
            "`bench` is a program of its own: start it with `./sisa bench` in the folder of its sources, or with"
                    + " sisa-bench.jar in place of sisa.jar.";

    /** Any words are taken, so that all of them get the same answer. */
    @Unmatched
    @SuppressWarnings("UnusedVariable")
    private final List<String> words = new ArrayList<>();

    @Override
    public void run() {
        throw new RefusedException(Failure.misuse(ELSEWHERE));
    }
}
