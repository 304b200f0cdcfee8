package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A model as text or JSON. */
record ShowResult(Model model, List<ShardState> shards) implements Console.Result {

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("model", model.name());
        root.set("spec", ModelSpecJson.write(model.spec()));
        var array = root.putArray("shards");
        for (ShardState shard : shards) {
            ObjectNode node = array.addObject()
                    .put("shard", shard.row().shard())
                    .put("samples", shard.row().manifest().samples())
                    .put("servingStep", shard.row().servingStep())
                    .put("pendingRequests", shard.row().pending().size());
            var slices = node.putArray("slices");
            for (int slice = 1; slice <= model.slices(); slice++) {
                slices.addObject()
                        .put("samples", samples(shard, slice))
                        .put("state", shard.steps().get(slice - 1).name().toLowerCase(Locale.ROOT));
            }
        }
        return root;
    }

    @Override
    public String toText() {
        List<String> header = new ArrayList<>(List.of("shard", "samples", "serving"));
        for (int slice = 1; slice <= model.slices(); slice++) {
            header.add("s" + slice + " ");
        }
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (ShardState shard : shards) {
            List<Object> cells = new ArrayList<>();
            cells.add(shard.row().shard());
            cells.add(shard.row().manifest().samples());
            cells.add(shard.row().servingStep() + "/" + model.slices());
            for (int slice = 1; slice <= model.slices(); slice++) {
                cells.add(Figures.count(samples(shard, slice))
                        + shard.steps().get(slice - 1).mark());
            }
            table.row(cells.toArray());
        }
        return title() + "\n\n" + table
                + "\n\nsamples of each slice; checkpoint after it: (none) trained, ~ stale but serving,"
                + " ! tainted and out, . to be trained";
    }

    private String title() {
        TrainingSpec training = model.spec().training();
        String network =
                training.network().hidden().stream().map(ShowResult::layer).collect(Collectors.joining(","));
        return "model " + model.name() + ": " + model.shape().inputs() + " features, "
                + model.shape().classes() + " classes, network " + (network.isEmpty() ? "none" : network) + ", "
                + training.passes() + " passes" + ", batch " + training.batch()
                + ", " + updater(training.updater());
    }

    private static String layer(DenseLayer layer) {
        String text = layer.units() + ":" + layer.activation().name().toLowerCase(Locale.ROOT);
        return layer.dropout() == 0 ? text : text + ":" + layer.dropout();
    }

    private static String updater(UpdaterSpec updater) {
        return updater.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " at rate " + updater.rate();
    }

    private static long samples(ShardState shard, int slice) {
        return shard.row().manifest().slices().get(slice - 1).samples();
    }
}
