package dev.sisa.bench.calls;

import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.Meter;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sisa bench calls}. */
@Command(
        name = "calls",
        description =
                "The time of use cases whose stores are milliseconds away: 5 ms to a control store that gives 1,000 write and"
                        + " 3,000 read units a second to a partition and 4,000 write units to a table, 30 ms to a blob store. Time is"
                        + " virtual, so that the figures are the same on every machine: computing takes none, and calls that are made together"
                        + " pass together.",
        footer = {"", "Examples:", "  sisa bench calls", "  sisa bench calls --samples 1000000 --json"})
public final class CallsBenchCommand implements Callable<Integer> {

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "20000",
            description = "samples that are imported, of which some are asked for (default: 20000)")
    private int samples;

    @Option(names = "--shards", paramLabel = "S", defaultValue = "20", description = "their shards (default: 20)")
    private int shards;

    @Option(names = "--slices", paramLabel = "R", defaultValue = "10", description = "their slices (default: 10)")
    private int slices;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (samples < CallsBench.LEAST) {
            throw new MisuseException("--samples must be at least " + Figures.count(CallsBench.LEAST)
                    + ", because each is asked for only once");
        }
        MisuseException.checked(() -> new Layout(shards, slices, new PlacementPolicy.Uniform()));
        try (Meter meter = output.meter()) {
            output.console().print(new CallsBench(samples, shards, slices, meter).run());
        }
        return ExitCodes.DONE;
    }
}
