package dev.sisa.core.simulation;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.RepairCheckpoints;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.healing.LearningRules;
import dev.sisa.core.healing.RunWorker;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.ingest.Ingest;
import dev.sisa.core.ingest.IngestProgress;
import dev.sisa.core.ingest.IngestReport;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.reconcile.Flush;
import dev.sisa.core.reconcile.Reconcile;
import dev.sisa.core.reconcile.ReconcileReport;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.ForwardPass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** One process at work on a home: the use cases as the command line strings them together. */
public final class Worker {

    private static final int MOST_PASSES = 200;
    private static final Duration WHILE = Duration.ofMinutes(3);

    private final MemoryHome home;
    private final Ports ports;
    private final Model model;
    private final Algorithm algorithm;

    /** An engine with its forward pass. */
    public record Algorithm(Engine engine, ForwardPass.Factory forward, LearningRules rules) {

        /** With the rules of production. */
        public Algorithm(Engine engine, ForwardPass.Factory forward) {
            this(engine, forward, LearningRules.OWN_ROWS);
        }

        public static Algorithm fold() {
            return new Algorithm(new FoldEngine(), FoldEngine::forward);
        }
    }

    public Worker(MemoryHome home, Ports ports, Model model, Algorithm algorithm) {
        this.home = home;
        this.ports = ports;
        this.model = model;
        this.algorithm = algorithm;
    }

    public IngestReport ingest(List<Sample> samples) {
        return new Ingest(ports, model, IngestProgress.NONE)
                .from("test", new Samples(samples), () -> home.catalog(ports).create(model));
    }

    /** Ingests samples of people who agreed anew. */
    public IngestReport ingestWithConsent(List<Sample> samples) {
        return new Ingest(ports, model, IngestProgress.NONE)
                .withConsent("letter 12")
                .from("test", new Samples(samples), () -> home.catalog(ports).create(model));
    }

    /** Asks to forget samples by their ids, as a new request. */
    public AcceptedRequest accept(List<String> samples) {
        return receive(new DeletionDemand("tenant", Optional.empty(), samples, List.of()));
    }

    public AcceptedRequest acceptSubject(String subject) {
        return receive(new DeletionDemand("tenant", Optional.empty(), List.of(), List.of(subject)));
    }

    private AcceptedRequest receive(DeletionDemand deletionDemand) {
        AcceptanceTerms acceptanceTerms =
                new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), Long.MAX_VALUE, false);
        return switch (new AcceptRequest(ports, model, acceptanceTerms).receive(deletionDemand)) {
            case AcceptResult.Accepted accepted -> accepted.acceptedRequest();
            case AcceptResult.Unsettled unsettled -> throw unsettled.fault();
            case AcceptResult.Refused _ -> throw new AssertionError("a new request of an unlimited tenant was refused");
        };
    }

    /** Brings the model to rest: mends what is damaged, reconciles, works on what is launched, and lets time pass while there is nothing to do. */
    public List<ShardHealing> heal() {
        List<ShardHealing> healings = new ArrayList<>();
        RepairCheckpoints repairCheckpoints = new RepairCheckpoints(ports, model);
        IntStream.range(0, model.shards()).forEach(shard -> {
            OptionalInt _ = repairCheckpoints.shard(shard);
        });
        new Flush(ports, model)
                .shards(IntStream.range(0, model.shards()).boxed().toList());
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            ReconcileReport report = reconcile();
            List<RunId> starts = home.starts();
            starts.forEach(run -> healings.add(work(run, HealProgress.NONE)));
            if (starts.isEmpty() && report.atRest()) {
                return healings;
            }
            if (starts.isEmpty()) {
                home.pass(WHILE);
            }
        }
        throw new AssertionError("the model does not come to rest: " + reconcile());
    }

    /** One pass of the reconciler. */
    public ReconcileReport reconcile() {
        return new Reconcile(home.installation(ports, algorithm), model).pass();
    }

    /** Works on a leased run. */
    public ShardHealing work(RunId run, HealProgress progress) {
        return new RunWorker(ports, model, algorithm.engine(), algorithm.rules(), progress).work(run);
    }

    public ServingEnsemble ensemble() {
        return ServingEnsemble.load(home.installation(ports, algorithm), model);
    }
}
