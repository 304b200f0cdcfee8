package dev.sisa.core.simulation.unrest;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.healing.RunWorker;
import dev.sisa.core.ingest.Ingest;
import dev.sisa.core.ingest.IngestProgress;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.Listings;
import dev.sisa.core.port.RunId;
import dev.sisa.core.reconcile.Flush;
import dev.sisa.core.reconcile.Reconcile;
import dev.sisa.core.reconcile.ReconcileReport;
import dev.sisa.core.simulation.FoldEngine;
import dev.sisa.core.simulation.Samples;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The acts of processes: the use cases, as the command line and the server string them together. */
final class Acts {

    /** How imports of mistaken files are called, which die before they change a shard. */
    static final String MISTAKEN = "mistaken import";

    private final Stage stage;
    private final Ledger ledger;
    private final Supplier<Duration> skew;

    Acts(Stage stage, Ledger ledger, Supplier<Duration> skew) {
        this.stage = stage;
        this.ledger = ledger;
        this.skew = skew;
    }

    /** One pass of the reconciler; empty if its process did not get to the end. */
    Optional<ReconcileReport> reconcile() {
        Actor actor = stage.actor("reconciler", skew.get());
        ReconcileReport[] report = new ReconcileReport[1];
        boolean through = stage.act(
                actor,
                Act.RECONCILED,
                () -> report[0] =
                        new Reconcile(stage.installation(actor.ports(), FoldEngine::forward), model()).pass());
        return through ? Optional.of(report[0]) : Optional.empty();
    }

    /** A worker is started on a run. */
    void work(RunId run) {
        Actor actor = stage.actor("worker of " + run, skew.get());
        boolean _ = stage.act(
                actor, Act.WORKED, () -> new RunWorker(actor.ports(), model(), stage.engine(), HealProgress.NONE)
                        .work(run));
    }

    /** Somebody asks, for the first time or again. */
    void ask(Ledger.Asked whom) {
        Actor actor = stage.actor("caller for " + what(whom.demand), skew.get());
        Act act = whom.tried ? Act.ASKED_AGAIN : Act.ASKED;
        whom.tried = true;
        boolean _ = stage.act(actor, act, () -> {
            AcceptResult result = receive(actor, whom.demand);
            if (result instanceof AcceptResult.Accepted(AcceptedRequest answer)) {
                ledger.answered(whom, answer);
                stage.oracle().gone().acknowledged(answer.request().id(), named(whom.demand));
            } else if (result instanceof AcceptResult.Unsettled unsettled) {
                throw unsettled.fault(); // stored, and perhaps not gone through: nothing was promised
            } else {
                throw new Violation("I14", "a demand of one's own was refused");
            }
        });
    }

    /** Somebody uses the key of another demand. */
    void askUnderUsedKey(Ledger.Asked whom) {
        List<String> fewer =
                whom.demand.samples().subList(1, whom.demand.samples().size());
        DeletionDemand other =
                new DeletionDemand(whom.demand.tenant(), whom.demand.key(), fewer, whom.demand.subjects());
        Actor actor = stage.actor("caller with the key of " + what(whom.demand), skew.get());
        boolean _ = stage.act(actor, Act.ASKED_UNDER_A_USED_KEY, () -> {
            if (!(receive(actor, other) instanceof AcceptResult.KeyReused)) {
                throw new Violation("I14", "a key was taken for two demands");
            }
        });
    }

    /** A file is ingested. */
    void ingest(Ledger.Imported file) {
        Actor actor =
                stage.actor("import of " + file.samples.stream().map(Sample::id).toList(), skew.get());
        Act act = file.tried ? Act.IMPORTED_AGAIN : Act.IMPORTED;
        file.tried = true;
        boolean through = stage.act(actor, act, () -> new Ingest(actor.ports(), model(), IngestProgress.NONE)
                .from(file.file, new Samples(file.samples), () -> {}));
        file.through |= through;
    }

    /** A file is ingested that names the wrong people. */
    void ingestMistaken(List<Sample> samples) {
        Actor actor =
                stage.actor(MISTAKEN + " of " + samples.stream().map(Sample::id).toList(), skew.get());
        List<Sample> mistaken = samples.stream().map(Population::mistaken).toList();
        boolean through = stage.act(actor, () -> new Ingest(actor.ports(), model(), IngestProgress.NONE)
                .from("mistaken", new Samples(mistaken), () -> {}));
        if (!through) {
            stage.happens(Act.IMPORT_OF_MISTAKEN_FILE_DIED);
        }
    }

    /** Somebody does not want to wait for the healing. */
    void flush() {
        Actor actor = stage.actor("flush", skew.get());
        boolean _ = stage.act(actor, Act.FLUSHED, () -> new Flush(actor.ports(), model())
                .shards(IntStream.range(0, model().shards()).boxed().toList()));
    }

    /** A checkpoint vanishes, or is not any more what was stored. */
    void damageCheckpoint(Random random) {
        BlobStore blobs = stage.home().ports().blobs();
        List<String> checkpoints = Listings.keys(blobs, "ckpt/");
        if (checkpoints.isEmpty()) {
            return;
        }
        String key = checkpoints.get(random.nextInt(checkpoints.size()));
        Bytes content = stage.home().blobs().getOrDefault(key, Bytes.ofText("?"));
        blobs.delete(List.of(key));
        if (random.nextBoolean()) {
            blobs.put(key, BlobContent.of(Damage.of(content)));
        }
        stage.trace().add(key + " is damaged");
        stage.happens(Act.CHECKPOINT_DAMAGED);
    }

    private AcceptResult receive(Actor actor, DeletionDemand deletionDemand) {
        AcceptanceTerms acceptanceTerms =
                new AcceptanceTerms("P30D", received -> received.plus(Ledger.PROMISE), Long.MAX_VALUE, false);
        return new AcceptRequest(actor.ports(), model(), acceptanceTerms).receive(deletionDemand);
    }

    private BitSet named(DeletionDemand deletionDemand) {
        BitSet named = new BitSet();
        stage.population().hashes(deletionDemand.samples()).stream()
                .mapToInt(stage.population()::ofHash)
                .filter(number -> number >= 0)
                .forEach(named::set);
        return named;
    }

    private Model model() {
        return stage.population().model();
    }

    private static String what(DeletionDemand deletionDemand) {
        List<String> ids = deletionDemand.samples();
        return deletionDemand.key().orElse("no key") + " " + ids.subList(0, Math.min(ids.size(), 9))
                + deletionDemand.subjects();
    }
}
