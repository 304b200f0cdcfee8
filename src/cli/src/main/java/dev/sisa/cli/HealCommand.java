package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.verification.ShardDigest;
import dev.sisa.local.ModelLock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sisa heal}. */
@Command(
        name = "heal",
        description =
                "Finish what was begun: erase what is pending, train the steps that are missing or stale, destroy what is"
                        + " left over. Does nothing to a model at rest.",
        footer = {"", "Example:", "  sisa heal credit"})
final class HealCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        try (Workplace workplace = Workplace.existing(home.folder(), name);
                ModelLock _ = workplace.lock(console::note);
                Meter meter = output.meter()) {
            Model model = workplace.model();
            workplace.noteOpenImports(console);
            Stopwatch watch = new Stopwatch();
            List<ShardHealing> healing = new Training(workplace, meter, threads.count()).heal(model);
            workplace.scrub(console::note);
            meter.clear();
            console.print(new Result(healing, ShardDigest.all(workplace.ports(), model), watch.elapsed()));
        }
        return 0;
    }

    private record Result(List<ShardHealing> healing, List<ShardDigest> digests, Duration time)
            implements Console.Result {

        @Override
        public JsonNode toJson() {
            ObjectNode root = JsonNodeFactory.instance.objectNode().put("seconds", time.toMillis() / 1e3);
            root.set("healed", HealedShards.toJson(healing));
            root.set("shards", TrainResult.digests(digests));
            return root;
        }

        @Override
        public String toText() {
            return HealedShards.toText(healing) + "\nin " + Figures.seconds(time);
        }
    }
}
