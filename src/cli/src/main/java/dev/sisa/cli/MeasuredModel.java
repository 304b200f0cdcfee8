package dev.sisa.cli;

import dev.sisa.core.cost.Choice;
import dev.sisa.core.cost.Estimate;
import dev.sisa.core.cost.Requests;
import dev.sisa.core.cost.SliceCounts;
import dev.sisa.core.model.Model;
import dev.sisa.core.placement.Location;
import dev.sisa.core.serving.Meanwhile;
import dev.sisa.nn.PortableForwardPass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** A model that is there, and what batches of requests would do to it: counted in its slices, answered by its constituents. */
final class MeasuredModel {

    private final Model model;
    private final LabelledRows test;
    private final Meanwhile meanwhile;
    private final SliceCounts counts;

    MeasuredModel(Workplace workplace, Model model, LabelledRows test) {
        this.model = model;
        this.test = test;
        this.meanwhile =
                new Meanwhile(workplace.ports(), model, PortableForwardPass::of, LabelledRows.features(test.rows()));
        this.counts = new SliceCounts(
                model.spec().training().layout(), model.spec().training().passes());
        List<List<Long>> samples = meanwhile.samples();
        for (int shard = 0; shard < samples.size(); shard++) {
            for (int slice = 1; slice <= samples.get(shard).size(); slice++) {
                counts.add(new Location(shard, slice, 0), samples.get(shard).get(slice - 1));
            }
        }
    }

    /** One batch of random requests. */
    private record Trial(long together, long alone, VoteTally.Score score, int rolledBack, int out) {}

    /** What many batches come to. */
    record Outcome(PlanRow row, Degradation degradation) {}

    Requests requests(int count) {
        return new Requests(samples(), count, model.spec().training().passes());
    }

    long samples() {
        return counts.samples();
    }

    long checkpointBytes() {
        return CheckpointSize.of(model.shape(), model.spec().training().updater());
    }

    Outcome outcome(Requests requests, int count, RandomGenerator random) {
        List<Trial> trials = new ArrayList<>();
        for (int trial = 0; trial < count; trial++) {
            trials.add(trial(counts.draw(requests.count(), random)));
        }
        Choice choice = new Choice(
                model.shards(), model.slices(), estimate(trials, Trial::together), estimate(trials, Trial::alone));
        Meanwhile.Votes now = meanwhile.votes(List.of());
        Degradation degradation = new Degradation(
                model.name(),
                test.rows().size(),
                now.probabilities().size(),
                score(now),
                new Degradation.Meanwhile(
                        estimate(trials, trial -> trial.score().majority()),
                        estimate(trials, trial -> trial.score().mean()),
                        estimate(trials, Trial::rolledBack),
                        estimate(trials, Trial::out)));
        return new Outcome(new PlanRow("model " + model.name(), "", choice), degradation);
    }

    private Trial trial(List<Location> asked) {
        SliceCounts left = counts.copy();
        long alone =
                asked.stream().mapToLong(place -> left.forget(List.of(place))).sum();
        Meanwhile.Votes votes = meanwhile.votes(asked);
        return new Trial(counts.copy().forget(asked), alone, score(votes), votes.rolledBack(), votes.out());
    }

    private VoteTally.Score score(Meanwhile.Votes votes) {
        VoteTally tally = new VoteTally(model.shape().classes());
        tally.add(votes.probabilities(), test.rows());
        return tally.score();
    }

    private static Estimate estimate(List<Trial> trials, ToDoubleFunction<Trial> figure) {
        return Estimate.of(trials.stream().mapToDouble(figure).toArray());
    }
}
