package dev.sisa.cli.plan;

import dev.sisa.cli.answer.AccuracyEstimate;
import dev.sisa.core.accuracy.InterimScoring;
import dev.sisa.core.cost.Estimate;
import dev.sisa.core.cost.LayoutCost;
import dev.sisa.core.cost.Requests;
import dev.sisa.core.cost.SliceCounts;
import dev.sisa.core.layout.Location;
import dev.sisa.core.model.Model;
import dev.sisa.core.scaling.LearnedScale;
import dev.sisa.core.serving.InterimServing;
import dev.sisa.core.spec.Aggregation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Estimates the cost of batches of requests to an existing model, in visits and in accuracy. */
final class MeasuredModel {

    private final Model model;
    private final InterimScoring scoring;
    private final SliceCounts counts;

    MeasuredModel(Model model, InterimScoring scoring) {
        this.model = model;
        this.scoring = scoring;
        this.counts = new SliceCounts(
                model.spec().training().layout(), model.spec().training().passes());
        List<List<Long>> samples = scoring.samples();
        for (int shard = 0; shard < samples.size(); shard++) {
            for (int slice = 1; slice <= samples.get(shard).size(); slice++) {
                counts.add(new Location(shard, slice, 0), samples.get(shard).get(slice - 1));
            }
        }
    }

    /** One batch of random requests. */
    private record Trial(long together, long alone, AccuracyEstimate.Scores scores, int rolledBack, int out) {}

    /** The mean of many batches. */
    record Outcome(PlanRow row, AccuracyEstimate accuracy) {}

    Requests requests(int count) {
        return new Requests(samples(), count, model.spec().training().passes());
    }

    long samples() {
        return counts.samples();
    }

    long checkpointBytes() {
        return CheckpointSize.of(model.shape(), model.spec().training().updater())
                + LearnedScale.none(model.learnedInputs()).toBytes().size();
    }

    Outcome outcome(Requests requests, int count, RandomGenerator random) {
        List<Trial> trials = new ArrayList<>();
        for (int trial = 0; trial < count; trial++) {
            trials.add(trial(counts.draw(requests.count(), random)));
        }
        LayoutCost layoutCost = new LayoutCost(
                model.shards(), model.slices(), estimate(trials, Trial::together), estimate(trials, Trial::alone));
        return new Outcome(new PlanRow("model " + model.name(), "", layoutCost), accuracy(trials));
    }

    private AccuracyEstimate accuracy(List<Trial> trials) {
        InterimServing.Snapshot now = scoring.under(List.of());
        return new AccuracyEstimate(
                new AccuracyEstimate.Inputs(
                        model.name(), scoring.tested(), now.ensemble().voters(), scoring.floor()),
                scores(now),
                new AccuracyEstimate.Interim(
                        trials.stream()
                                .map(Trial::scores)
                                .reduce(AccuracyEstimate.Scores.NONE, AccuracyEstimate.Scores::plus),
                        estimate(trials, Trial::rolledBack),
                        estimate(trials, Trial::out)));
    }

    private Trial trial(List<Location> asked) {
        SliceCounts left = counts.copy();
        long alone =
                asked.stream().mapToLong(place -> left.forget(List.of(place))).sum();
        InterimServing.Snapshot then = scoring.under(asked);
        return new Trial(counts.copy().forget(asked), alone, scores(then), then.rolledBack(), then.out());
    }

    private AccuracyEstimate.Scores scores(InterimServing.Snapshot snapshot) {
        return new AccuracyEstimate.Scores(
                scoring.score(snapshot, Aggregation.MAJORITY), scoring.score(snapshot, Aggregation.MEAN));
    }

    private static Estimate estimate(List<Trial> trials, ToDoubleFunction<Trial> figure) {
        return Estimate.of(trials.stream().mapToDouble(figure).toArray());
    }
}
