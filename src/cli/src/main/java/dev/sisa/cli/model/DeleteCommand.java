package dev.sisa.cli.model;

import dev.sisa.api.model.DeletedModel;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.core.erasure.ModelDeletion;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.RequestRows;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.file.ModelLock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa delete}. */
@Command(
        name = "delete",
        description = {
            "Delete a model for good: its slices, checkpoints, points and keys. Its receipts stay, and so do tombstones,"
                    + " which name no person without the keys.",
            "Hand receipts out before, with `sisa receipts MODEL --out DIR`. The keys alone tell who was forgotten,"
                    + " and are deleted too: a new model that is trained on the same people does not leave them out."
        },
        footer = {"", "Examples:", "  sisa receipts credit --out receipts", "  sisa delete credit"})
public final class DeleteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(
            names = "--force",
            description =
                    "also if requests are not erased yet: they end without a receipt, though what they asked for is destroyed with"
                            + " the model")
    private boolean force;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        try (LocalInstallation installation = Homes.existing(home.folder(), name)) {
            ModelSpec spec = installation.spec(name);
            long blobs;
            try (ModelLock _ = installation.lock(name, console::note)) {
                requireErased(installation);
                blobs = new ModelDeletion(installation.core(), name, spec).delete();
            }
            installation.scrub(console::note);
            console.print(new DeleteResult(name, blobs));
        }
        return ExitCodes.DONE;
    }

    private void requireErased(LocalInstallation installation) {
        RequestRows requests = new RequestRows(installation.ports().control());
        List<String> open = new OpenRequests(installation.ports().control(), name).ids();
        long unerased = requests.read(open).stream()
                .filter(request -> request.milestones().erasedAt().isEmpty())
                .count();
        if (unerased > 0 && !force) {
            throw CommandException.busy(Figures.count(unerased, "request") + " of model " + name
                    + (unerased == 1 ? " is" : " are") + " not erased yet. `sisa reconcile " + name
                    + "` erases and gives receipts; --force deletes the model all the same, and they end without one.");
        }
    }

    private record DeleteResult(String model, long blobs) implements Console.Printable {

        @Override
        public DeletedModel toJson() {
            return new DeletedModel(model, blobs);
        }

        @Override
        public String toText() {
            return "model " + model + " is deleted: its keys"
                    + (blobs == 0 ? "" : " and " + Figures.count(blobs, "blob"))
                    + " are destroyed. `sisa receipts " + model + "` still reads its receipts;"
                    + " who was forgotten can be told from no other keys.";
        }
    }
}
