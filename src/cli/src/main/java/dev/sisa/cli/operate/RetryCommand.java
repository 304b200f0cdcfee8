package dev.sisa.cli.operate;

import dev.sisa.api.operation.RetriedShards;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.core.model.Model;
import dev.sisa.core.reconcile.RetryStuck;
import dev.sisa.local.LocalInstallation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa retry}. */
@Command(
        name = "retry",
        description =
                "Forget the failures of stuck shards, so that the next `sisa reconcile` or `sisa heal` tries them again. First put"
                        + " right what `sisa status` gives as the reason: after three more failures they are stuck again.",
        footer = {"", "Examples:", "  sisa retry credit", "  sisa retry credit --shard 7"})
public final class RetryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(names = "--shard", paramLabel = "N", description = "this shard alone (default: all that are stuck)")
    private Optional<Integer> shard = Optional.empty();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        try (LocalInstallation installation = Homes.existing(home.folder(), name)) {
            Model model = installation.model(name);
            RetryStuck retry = new RetryStuck(installation.core(), model);
            List<Integer> retried = shards(model).boxed().filter(retry::shard).toList();
            output.console().print(new RetryResult(name, retried));
        }
        return ExitCodes.DONE;
    }

    private IntStream shards(Model model) {
        shard.filter(number -> number < 0 || number >= model.shards()).ifPresent(number -> {
            throw new MisuseException("model " + name + " has shards 0 to " + (model.shards() - 1) + ", not " + number);
        });
        return shard.map(IntStream::of).orElseGet(() -> IntStream.range(0, model.shards()));
    }

    private record RetryResult(String model, List<Integer> shards) implements Console.Printable {

        @Override
        public RetriedShards toJson() {
            return new RetriedShards(model, shards);
        }

        @Override
        public String toText() {
            return shards.isEmpty()
                    ? "no shard is stuck"
                    : "to be tried again: "
                            + shards.stream().map(shard -> "shard " + shard).collect(Collectors.joining(", "))
                            + "\n`sisa reconcile " + model + "` or `sisa heal " + model + "` tries";
        }
    }
}
