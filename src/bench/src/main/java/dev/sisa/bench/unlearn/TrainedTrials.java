package dev.sisa.bench.unlearn;

import dev.sisa.cli.forget.Forgetting;
import dev.sisa.cli.forget.NamedDemand;
import dev.sisa.cli.home.Composition;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.home.Unstuck;
import dev.sisa.cli.output.Stopwatch;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.reconcile.ReconcileUntilRest;
import dev.sisa.core.reconcile.Workers;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.ThreadWorkers;
import dev.sisa.tables.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Batches of random requests that are really forgotten: by the model as it is cut, and by one model on everything. Both go
 * through the same code, in turn; a later batch finds the samples of earlier ones gone.
 */
final class TrainedTrials {

    private static final Layout ONE = new Layout(1, 1, new PlacementPolicy.Uniform());

    private final LocalInstallation installation;
    private final Training training;
    private final TableFile data;

    /** Trials in an empty home. */
    TrainedTrials(LocalInstallation installation, Training training, TableFile data) {
        this.installation = installation;
        this.training = training;
        this.data = data;
    }

    /**
     * One batch.
     *
     * @param cut by the model in shards and slices
     * @param whole by one model on everything
     */
    record Trial(Work cut, Work whole) {}

    /**
     * Forgetting one batch.
     *
     * @param trainingNanos CPU time of the training threads, without writing checkpoints
     * @param writingNanos wall-clock time that they waited for checkpoints
     * @param wallNanos wall-clock time from the request until the model is healed
     */
    record Work(long visits, long trainingNanos, long writingNanos, long wallNanos) {}

    /** Forgets so many batches of so many requests. */
    List<Trial> run(ModelSpec spec, List<BenchSample> samples, Batches batches, RandomGenerator random) {
        Model cut = new Model("cut", spec, ModelKeys.random(random));
        Model whole =
                new Model("whole", new ModelSpec(spec.schema(), spec.training().with(ONE)), ModelKeys.random(random));
        training.from(cut, data, BadRows.refused());
        training.ingest(whole, data, BadRows.refused());
        List<BenchSample> left = new ArrayList<>(samples);
        List<Trial> trials = new ArrayList<>();
        for (int trial = 0; trial < batches.count(); trial++) {
            List<String> asked = BenchSample.draw(left, batches.requests(), random).stream()
                    .map(BenchSample::id)
                    .toList();
            trials.add(new Trial(forget(cut, asked, batches.workers()), forget(whole, asked, batches.workers())));
            left.subList(0, batches.requests()).clear();
        }
        return trials;
    }

    /** How many batches of how many requests, and how many shards are healed at a time. */
    record Batches(int count, int requests, int workers) {}

    private Work forget(Model model, List<String> asked, int workers) {
        TrainingClock clock = new TrainingClock();
        Stopwatch watch = new Stopwatch();
        Forgetting.Accepted _ = new Forgetting(installation, model)
                .accept(NamedDemand.of(new DeletionDemand("local", Optional.empty(), asked, List.of())), 1, false);
        long visits = heal(model, clock, workers).stream()
                .mapToLong(ShardHealing::visits)
                .sum();
        return new Work(
                visits,
                clock.trainingNanos(),
                clock.writingNanos(),
                watch.elapsed().toNanos());
    }

    private List<ShardHealing> heal(Model model, TrainingClock clock, int workers) {
        ThreadWorkers.Trained trained =
                new ThreadWorkers.Trained(model, clock.watching(Composition.ENGINES.trainer(model.engine())), clock);
        try (Workers threads = new ThreadWorkers(installation, workers, trained)) {
            ReconcileUntilRest loop =
                    new ReconcileUntilRest(installation.reconcile(model, threads.jobs()), threads, _ -> {});
            return Unstuck.require(model.name(), loop.untilRest()).healed();
        }
    }
}
