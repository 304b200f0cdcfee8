package dev.sisa.cli.home;

import dev.sisa.cli.data.FarNumbers;
import dev.sisa.cli.data.Tables;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.output.Stopwatch;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.ingest.Ingest;
import dev.sisa.core.ingest.IngestReport;
import dev.sisa.core.ingest.SampleSource;
import dev.sisa.core.model.Model;
import dev.sisa.core.reconcile.Flush;
import dev.sisa.core.reconcile.ReconcileOutcome;
import dev.sisa.core.reconcile.ReconcileUntilRest;
import dev.sisa.core.reconcile.Workers;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.verification.ShardDigest;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.ThreadWorkers;
import dev.sisa.tables.TableFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Ingests files into a model and trains missing steps: the common part of train, ingest and heal. */
public final class Training {

    private final LocalInstallation installation;
    private final Meter meter;
    private final int threads;
    private final Optional<String> consent;

    public Training(LocalInstallation installation, Meter meter, int threads) {
        this(installation, meter, threads, Optional.empty());
    }

    private Training(LocalInstallation installation, Meter meter, int threads, Optional<String> consent) {
        this.installation = installation;
        this.meter = meter;
        this.threads = threads;
        this.consent = consent;
    }

    /** The same with a reference to the consent of re-admitted people, if there is one. */
    public Training withConsent(Optional<String> reference) {
        return new Training(installation, meter, threads, reference);
    }

    /** The result of an ingest and its training. */
    public record Report(IngestReport ingest, List<ShardHealing> healing, List<ShardDigest> shards, Duration time) {}

    /** Ingests a file, making the model if need be, and trains; makes none that could not be trained here. */
    public Report from(Model model, TableFile file, BadRows badRows) {
        Composition.ENGINES.trainer(model.engine());
        Stopwatch watch = new Stopwatch();
        IngestReport ingest = ingest(model, file, badRows);
        List<ShardHealing> healing = heal(model);
        return new Report(ingest, healing, ShardDigest.all(installation.ports(), model), watch.elapsed());
    }

    /**
     * Trains missing steps without the waiting of the policy.
     *
     * @throws CommandException if a shard is stuck
     */
    public List<ShardHealing> heal(Model model) {
        new Flush(installation.ports(), model)
                .shards(IntStream.range(0, model.shards()).boxed().toList());
        long visits = ShardState.all(installation, model).stream()
                .mapToLong(shard -> shard.visitsToHeal(model))
                .sum();
        return Unstuck.require(model.name(), reconcile(model, meter.of(model.slices(), OptionalLong.of(visits))))
                .healed();
    }

    /** Reconciles until rest, with workers in threads of this process. */
    public ReconcileOutcome reconcile(Model model) {
        return reconcile(model, meter.of(model.slices(), OptionalLong.empty()));
    }

    private ReconcileOutcome reconcile(Model model, HealProgress progress) {
        try (Workers workers = workers(model, progress)) {
            return new ReconcileUntilRest(installation.reconcile(model, workers.jobs()), workers, meter::note)
                    .untilRest();
        }
    }

    /** Workers in threads of this process. */
    public Workers workers(Model model) {
        return workers(model, meter.of(model.slices(), OptionalLong.empty()));
    }

    private Workers workers(Model model, HealProgress progress) {
        return new ThreadWorkers(
                installation,
                threads,
                new ThreadWorkers.Trained(model, Composition.ENGINES.trainer(model.engine()), progress));
    }

    /**
     * Ingests a file, making the model if need be. It completes an interrupted import of the same file, however its path is
     * typed.
     */
    public IngestReport ingest(Model model, TableFile file, BadRows badRows) {
        Ingest plain = new Ingest(installation.ports(), model, meter);
        Ingest ingest = consent.map(plain::withConsent).orElse(plain);
        Schema schema = model.spec().schema();
        FarNumbers sizes = new FarNumbers(schema);
        Function<TableImport<Sample>, IngestReport> in = rows -> ingest.from(
                file.path().toAbsolutePath().normalize().toString(),
                sizes.watching(SampleSource.of(rows)),
                () -> installation.catalog().create(model));
        IngestReport report = installation.catalog().spec(model.name()).isPresent()
                ? Tables.adding(file, schema, badRows, in)
                : Tables.training(file, schema, badRows, in);
        sizes.warning().ifPresent(meter::note);
        return report;
    }
}
