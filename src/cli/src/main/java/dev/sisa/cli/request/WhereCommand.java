package dev.sisa.cli.request;

import dev.sisa.api.request.SampleStatus;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.DashedWord;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.NonEmptyText;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.core.model.Model;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import dev.sisa.local.LocalInstallation;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa where}. */
@Command(
        name = "where",
        description = "Say where a sample lies: its shard and slice, or that it was forgotten or never seen.",
        footer = {"", "Example:", "  sisa where credit --sample A0042"})
public final class WhereCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(
            names = "--sample",
            paramLabel = "ID",
            required = true,
            converter = NonEmptyText.class,
            preprocessor = DashedWord.class,
            description = "the sample's id; one that starts with - as --sample=-ID")
    private String sample = "";

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        try (LocalInstallation installation = Homes.existing(home.folder(), name)) {
            Model model = installation.model(name);
            Points points = new Points(installation.ports().control());
            output.console()
                    .print(new WhereResult(
                            points.read(model.hashes().sample(sample)).map(Points.Versioned::point)));
        }
        return ExitCodes.DONE;
    }

    private record WhereResult(Optional<Point> point) implements Console.Printable {

        @Override
        public SampleStatus toJson() {
            return SampleStatus.of(point);
        }

        @Override
        public String toText() {
            if (point.isEmpty()) {
                return "never seen";
            }
            return switch (point.get()) {
                case Point.Tombstone(Instant since, boolean known) ->
                    known ? "forgotten since " + since : "never seen, and kept out since it was asked for " + since;
                case Point.Placed placed ->
                    "shard " + placed.location().shard() + ", slice "
                            + placed.location().slice() + ", prior " + placed.prior()
                            + (placed.pending() ? ", pending: in no answer, to be erased" : "");
            };
        }
    }
}
