package dev.sisa.cli;

import dev.sisa.core.data.BadRows;
import dev.sisa.core.model.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa verify}. */
@Command(
        name = "verify",
        description =
                "Train the model once more from scratch, in a fresh home with the same keys that only ever sees the survivors,"
                        + " and compare parameters, updater state and predictions byte for byte. Exits with 1 if anything differs.",
        footer = {
            "",
            "Examples:",
            "  sisa verify credit --from-scratch --data applicants.csv   survivors from the table, placed and encoded anew",
            "  sisa verify credit --from-scratch                         survivors from the model's own slices"
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(names = "--from-scratch", description = "train anew and compare")
    private boolean fromScratch;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            arity = "1..*",
            description = "the tables that were trained on and ingested; what was forgotten is left out of them")
    private List<Path> data = List.of();

    @Mixin
    private SkipBadOption skipBad = new SkipBadOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        if (!fromScratch) {
            throw new MisuseException("say what to verify against: --from-scratch trains anew and compares");
        }
        BadRows badRows = skipBad.badRows();
        try (Workplace workplace = Workplace.existing(home.folder(), name);
                Meter meter = output.meter()) {
            Model model = workplace.model();
            workplace.noteOpenImports(console);
            List<ShardState> before = atRest(workplace, model);
            Verification.Report report =
                    new Verification(workplace, model, meter, threads.count()).fromScratch(data, badRows);
            requireUnchanged(workplace, model, before);
            meter.clear();
            SkipBadOption.report(console, badRows);
            console.print(new VerifyResult(report));
            return report.equal() ? 0 : 1;
        }
    }

    private static List<ShardState> atRest(Workplace workplace, Model model) {
        List<ShardState> shards = ShardState.all(workplace, model);
        for (ShardState shard : shards) {
            if (!shard.atRest()) {
                throw new CommandException(
                        "shard " + shard.row().shard() + " is not healed, so there is nothing to compare yet."
                                + " Run `sisa heal " + model.name() + "` first.");
            }
        }
        return shards;
    }

    /** Nobody is kept out meanwhile: a request to forget waits for no comparison. */
    private static void requireUnchanged(Workplace workplace, Model model, List<ShardState> before) {
        if (!ShardState.all(workplace, model).equals(before)) {
            throw new CommandException("somebody changed model " + model.name()
                    + " while it was compared, so the comparison says nothing. Run it again.");
        }
    }
}
