package dev.sisa.cli.model;

import dev.sisa.api.model.ModelDetail;
import dev.sisa.api.model.ShardDetail;
import dev.sisa.api.model.SliceDetail;
import dev.sisa.api.model.StepState;
import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.answer.VotingText;
import dev.sisa.cli.answer.WireVotes;
import dev.sisa.cli.home.ShardState;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.cli.spec.ClassWeightsText;
import dev.sisa.cli.spec.NetworkLabel;
import dev.sisa.cli.spec.PlacementName;
import dev.sisa.cli.spec.PriorClassText;
import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.TrainingSpec;
import dev.sisa.core.spec.UpdaterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A model as text or JSON. */
record ShowResult(Model model, List<ShardState> shards, Voting voting) implements Console.Printable {

    @Override
    public ModelDetail toJson() {
        WireVotes votes = new WireVotes(voting);
        return new ModelDetail(
                model.name(),
                ModelSpecJson.write(model.spec()),
                shards.stream().map(shard -> detail(shard, votes)).toList(),
                votes.summary());
    }

    private ShardDetail detail(ShardState shard, WireVotes votes) {
        int number = shard.shard().number();
        return new ShardDetail(
                number,
                shard.shard().manifest().samples(),
                shard.shard().servingStep(),
                shard.shard().row().pending().parts(),
                IntStream.rangeClosed(1, model.slices())
                        .mapToObj(slice -> new SliceDetail(samples(shard, slice), state(shard, slice)))
                        .toList(),
                votes.constituent(number));
    }

    private static StepState state(ShardState shard, int slice) {
        return Keyed.find(StepState.class, shard.steps().get(slice - 1).key()).orElseThrow();
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
            cells.add(shard.shard().number());
            cells.add(shard.shard().manifest().samples());
            cells.add(shard.shard().servingStep() + "/" + model.slices());
            for (int slice = 1; slice <= model.slices(); slice++) {
                cells.add(Figures.count(samples(shard, slice))
                        + shard.steps().get(slice - 1).mark());
            }
            table.row(cells.toArray());
        }
        return title() + "\n\n" + table
                + "\n\nsamples of each slice; checkpoint after it: (none) trained, ~ stale but serving,"
                + " ! tainted and out, . to be trained, x not finite, never serves\n\n"
                + new VotingText(voting).lines()
                + voting.problem()
                        .or(voting::warning)
                        .map(text -> "\n\n" + text)
                        .orElse("");
    }

    private String title() {
        TrainingSpec training = model.spec().training();
        return "model " + model.name() + ": " + model.shape().inputs() + " features, "
                + model.shape().classes() + " classes, network " + NetworkLabel.of(training.network()) + ", "
                + training.passes() + " passes, batch " + training.batch() + ", " + updater(training.updater())
                + ", engine " + training.engine().key() + "\nplacement "
                + placed(training.layout()) + ", features stored as " + store()
                + ClassWeightsText.of(training.classWeights())
                        .map(text -> ", class weights " + text)
                        .orElse("");
    }

    private static String placed(Layout layout) {
        return switch (layout.placement()) {
            case PlacementPolicy.Uniform _ -> PlacementName.UNIFORM.toString();
            case PlacementPolicy.PriorOrdered ordered ->
                PlacementName.PRIOR_ORDERED + " by classes " + PriorClassText.of(ordered);
            case PlacementPolicy.PriorSharded _ -> PlacementName.PRIOR_SHARDED.toString();
        };
    }

    private String store() {
        return switch (model.spec().schema().storage()) {
            case FLOAT32 ->
                model.spec().schema().learnedInputs().isEmpty() ? "floats" : "floats, learned ones as doubles";
            case BYTE -> "bytes";
        };
    }

    private static String updater(UpdaterSpec updater) {
        return updater.kind() + " at rate " + updater.rate();
    }

    private static long samples(ShardState shard, int slice) {
        return shard.shard().manifest().slices().get(slice - 1).samples();
    }
}
