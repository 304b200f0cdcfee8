package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.unlearning.ModelDeletion;
import dev.sisa.local.ModelLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sisa delete}. */
@Command(
        name = "delete",
        description =
                "Delete a model for good: its slices, checkpoints, points and keys. Its receipts stay, and so do tombstones, of"
                        + " which nobody can tell whose they were without the keys.",
        footer = {"", "Example:", "  sisa delete credit"})
final class DeleteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        try (Workplace workplace = Workplace.existing(home.folder(), name)) {
            ModelSpec spec = workplace.spec();
            long blobs;
            try (ModelLock _ = workplace.lock(console::note)) {
                blobs = new ModelDeletion(workplace.ports(), workplace.keys(), name, spec).delete();
            }
            workplace.scrub(console::note);
            console.print(new Result(name, blobs));
        }
        return 0;
    }

    private record Result(String model, long blobs) implements Console.Result {

        @Override
        public JsonNode toJson() {
            return JsonNodeFactory.instance.objectNode().put("model", model).put("destroyedBlobs", blobs);
        }

        @Override
        public String toText() {
            return "model " + model + " is deleted: " + Figures.count(blobs, "blob") + " and its keys destroyed";
        }
    }
}
