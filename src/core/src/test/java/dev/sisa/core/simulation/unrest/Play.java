package dev.sisa.core.simulation.unrest;

import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.port.RunId;
import dev.sisa.core.reconcile.ReconcileReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A scripted life: what a script asks for is done until it is done, by one process after the other if they die. */
final class Play {

    private static final int MOST_TRIES = 20;
    private static final Duration WHILE = Duration.ofMinutes(6);

    private final Deaths deaths;
    private final Stage stage;
    private final Ledger ledger = new Ledger();
    private final Acts acts;
    private final List<String> strangers;

    /** A play on an empty model, with so many strangers who were asked to be forgotten before. */
    Play(int slices, int strangers, Deaths deaths) {
        this.deaths = deaths;
        Population population = new Population(1, slices, 6, new Random(11));
        this.stage = new Stage(1, population, deaths, Plant.NONE);
        this.acts = new Acts(stage, ledger, () -> Duration.ZERO);
        this.strangers = population.strangers(strangers, stage.home().ports().control());
    }

    Trace trace() {
        return stage.trace();
    }

    /** All samples come in one file. */
    void ingest() {
        Ledger.Imported file = new Ledger.Imported("file", stage.population().samples());
        ledger.imported().add(file);
        for (int tries = 0; !file.through && tries < MOST_TRIES; tries++) {
            acts.ingest(file);
            stage.noticeDeaths();
        }
    }

    /** Samples by where they lie, those of the first slice first. */
    List<Sample> bySlice() {
        return stage.population().samples().stream()
                .sorted(Comparator.comparingInt(this::slice))
                .toList();
    }

    private int slice(Sample sample) {
        SampleUnit unit = SampleUnit.of(sample.id(), sample.subject());
        return stage.population()
                .model()
                .placement()
                .locate(unit, sample.prior())
                .slice();
    }

    /** Somebody asks under a key, again and again until there is an answer; all strangers are named in between. */
    Ledger.Asked ask(Sample... samples) {
        List<String> ids =
                new ArrayList<>(List.of(samples).stream().map(Sample::id).toList());
        ids.addAll(1, strangers);
        Optional<String> key =
                Optional.of(Population.ID_MARK + "key" + ledger.asked().size());
        Ledger.Asked whom = new Ledger.Asked(new DeletionDemand("tenant", key, ids, List.of()));
        ledger.asked().add(whom);
        for (int tries = 0; whom.answer.isEmpty() && tries < MOST_TRIES; tries++) {
            again(whom);
        }
        return whom;
    }

    void again(Ledger.Asked whom) {
        acts.ask(whom);
        stage.noticeDeaths();
    }

    /** Reconcilers pass, and workers work, until a healing has begun. */
    void untilLaunched() {
        for (int tries = 0; stage.starts().isEmpty() && tries < MOST_TRIES; tries++) {
            pass();
        }
    }

    /** One start of a worker, in which something else happens before its n-th call. */
    void workWith(int call, Runnable meanwhile) {
        List<RunId> starts = List.copyOf(stage.starts());
        stage.starts().clear();
        deaths.interrupt(call, meanwhile);
        starts.forEach(acts::work);
        stage.noticeDeaths();
    }

    /** All comes to rest, and is as it should be. */
    void rest() {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<ReconcileReport> report = acts.reconcile();
            boolean idle = stage.starts().isEmpty();
            List<RunId> starts = List.copyOf(stage.starts());
            stage.starts().clear();
            starts.forEach(acts::work);
            stage.noticeDeaths();
            if (report.filter(ReconcileReport::atRest).isPresent()) {
                return;
            }
            if (idle) {
                stage.pass(WHILE);
            }
        }
        throw new Violation("I9", "it does not come to rest");
    }

    /** From now on processes die as they must. */
    void beginDying() {
        deaths.begin();
    }

    /** One pass of a reconciler. */
    void pass() {
        Optional<ReconcileReport> _ = acts.reconcile();
        stage.noticeDeaths();
    }

    /** The last process finds nothing wrong. */
    void end() {
        deaths.over();
        new Settling(stage, ledger, acts).settle();
    }
}
