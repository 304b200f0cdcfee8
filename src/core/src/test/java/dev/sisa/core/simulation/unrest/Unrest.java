package dev.sisa.core.simulation.unrest;

import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.RunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The unrest of one seed: things happen in any order and in the middle of each other, and then all comes to rest. */
final class Unrest {

    private static final int ACTS = 11;
    /** One seed of so many has requests that take several transactions. */
    private static final int LARGE = 100;

    private static final List<Duration> TIMES = List.of(
            Duration.ofMillis(700).plusNanos(123_456),
            Duration.ofSeconds(40),
            Duration.ofMinutes(3),
            Duration.ofMinutes(20),
            Duration.ofHours(1));

    private final Random random;
    private final Chaos chaos;
    private final Stage stage;
    private final Ledger ledger = new Ledger();
    private final Acts acts;
    private final List<String> strangers;
    private Optional<Reader> reader = Optional.empty();

    Unrest(long seed, Plant plant) {
        this.random = new Random(seed);
        this.chaos = new Chaos(random);
        Population population =
                new Population(2 + random.nextInt(2), 2 + random.nextInt(3), 6 + random.nextInt(10), random);
        this.stage = new Stage(seed, population, chaos, plant);
        this.acts = new Acts(stage, ledger, chaos::skew);
        this.strangers = population.strangers(
                seed % LARGE == 7 ? 2_000 : 0, stage.home().ports().control());
        chaos.interruptedBy(this::meanwhile);
        stage.decide(Policies.any(random));
    }

    /** The events, to be printed when something is wrong. */
    Trace trace() {
        return stage.trace();
    }

    /** Kinds of acts that happened before all was calm. */
    Set<Act> happened() {
        return stage.happened();
    }

    /** Kinds of faults that befell a write. */
    Set<Fault> faults() {
        return chaos.faults();
    }

    /** Lives it to its end. */
    void live() {
        if (random.nextInt(4) == 0) {
            acts.ingestMistaken(some(3));
        }
        importSome(2);
        for (int i = 0; i < ACTS; i++) {
            something();
        }
        chaos.calm();
        stage.calm();
        stage.trace().add("all is calm");
        new Settling(stage, ledger, acts).settle();
    }

    /** In the middle of something else. */
    private void meanwhile() {
        stage.happens(Act.INTERRUPTED);
        if (random.nextInt(5) == 0) {
            List<Actor> stalled = stage.acting();
            Actor victim = stalled.get(random.nextInt(stalled.size()));
            stage.trace().add(victim.name() + " is killed");
            victim.kill();
            stage.happens(Act.KILLED);
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            something();
        }
    }

    private void something() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> {
                var _ = acts.reconcile();
            }
            case 6, 7, 8, 9 -> start();
            case 10, 11 -> ask();
            case 12 -> askAgain();
            case 13 -> importSome(3);
            case 14 -> importAgain();
            case 15, 16 -> answer();
            case 17 -> stage.pass(TIMES.get(random.nextInt(TIMES.size())));
            case 18 -> {
                stage.noticeDeaths();
                if (chaos.damages()) {
                    acts.damageCheckpoint(random);
                }
            }
            default -> acts.flush();
        }
    }

    /** Some start, or none: what was asked for first may come last, or twice, or never. */
    private void start() {
        List<RunId> starts = stage.starts();
        if (starts.isEmpty()) {
            return;
        }
        RunId run = starts.get(random.nextInt(starts.size()));
        int fate = random.nextInt(6);
        if (fate > 0) {
            starts.remove(run);
        } else {
            stage.happens(Act.START_REPEATED);
        }
        if (fate != 1) {
            acts.work(run);
        } else {
            stage.happens(Act.START_LOST);
        }
    }

    private void ask() {
        List<Sample> samples = new ArrayList<>(stage.population().samples());
        List<String> ids = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            ids.add(samples.get(random.nextInt(samples.size())).id());
        }
        if (random.nextInt(3) == 0) {
            ids.addAll(1, strangers);
        }
        List<String> people = random.nextInt(8) == 0 ? List.of(Population.ID_MARK + "ann") : List.of();
        Optional<String> key = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(Population.ID_MARK + "key" + ledger.asked().size());
        Ledger.Asked whom = new Ledger.Asked(new DeletionDemand("tenant", key, ids, people));
        ledger.asked().add(whom);
        acts.ask(whom);
        if (!strangers.isEmpty() && ids.contains(strangers.getFirst()) && whom.answer.isPresent()) {
            stage.happens(Act.ASKED_IN_SEVERAL_PARTS);
        }
    }

    private void askAgain() {
        List<Ledger.Asked> keyed = ledger.asked().stream()
                .filter(whom -> whom.demand.key().isPresent())
                .toList();
        if (keyed.isEmpty()) {
            return;
        }
        Ledger.Asked whom = keyed.get(random.nextInt(keyed.size()));
        if (whom.answer.isPresent() && whom.demand.samples().size() > 1 && random.nextInt(3) == 0) {
            acts.askUnderUsedKey(whom);
        } else {
            acts.ask(whom);
        }
    }

    private void importSome(int oneOf) {
        List<Sample> some = some(oneOf);
        Ledger.Imported file = new Ledger.Imported("file" + ledger.imported().size(), some);
        ledger.imported().add(file);
        acts.ingest(file);
    }

    private List<Sample> some(int oneOf) {
        return stage.population().samples().stream()
                .filter(_ -> random.nextInt(oneOf) == 0)
                .toList();
    }

    private void importAgain() {
        List<Ledger.Imported> files = ledger.imported();
        acts.ingest(files.get(random.nextInt(files.size())));
    }

    /** A server has no more than one call at a time here: the next one goes to another server. */
    private void answer() {
        Reader mine = reader.filter(idle -> !idle.answering()).orElseGet(() -> new Reader(stage, chaos.skew()));
        reader = mine.answer() ? Optional.of(mine) : Optional.empty();
    }
}
