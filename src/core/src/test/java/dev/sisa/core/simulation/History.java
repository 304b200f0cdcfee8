package dev.sisa.core.simulation;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.SimulatedCrash;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A random life of a model: files come in, people are forgotten one by one, in batches, by subject, before they came and
 * again, forgotten samples come late, and the process is killed at any write and goes on. The end must show that
 * the home equals one that only ever saw the survivors.
 */
public final class History {

    private static final int STEPS = 7;
    private static final int MOST_WRITES = 60;

    private final World world;
    private final Worker.Algorithm algorithm;
    private final MemoryHome home;
    private final Random random;
    private final Set<String> ingested = new HashSet<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Set<String> forgottenSubjects = new HashSet<>();
    private final Set<Event> events = EnumSet.noneOf(Event.class);
    private final List<String> trace = new ArrayList<>();

    /** The history of a seed, not begun. */
    public History(long seed, Worker.Algorithm algorithm) {
        this(seed, World.random(seed), algorithm);
    }

    /** The history of a seed in a world, not begun. */
    public History(long seed, World world, Worker.Algorithm algorithm) {
        this.world = world;
        this.algorithm = algorithm;
        this.home = new MemoryHome(seed);
        this.random = new Random(~seed);
    }

    public World world() {
        return world;
    }

    public MemoryHome home() {
        return home;
    }

    /** Kinds of things that happened so far. */
    public Set<Event> events() {
        return Set.copyOf(events);
    }

    /** The events of a life. */
    public enum Event {
        INGESTED,
        CAME_LATE,
        FORGOTTEN,
        ASKED_AGAIN,
        ASKED_BEFORE_IT_CAME,
        SUBJECT_FORGOTTEN,
        HEALED,
        KILLED
    }

    /** The events so far, to be printed when something is wrong. */
    public String trace() {
        return String.join("\n", trace);
    }

    /** Lives it to its end, which is a healed model. */
    public void live() {
        ingest(some(world.population(), 2 + random.nextInt(3)));
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(6)) {
                case 0 -> ingest(some(world.population(), 3));
                case 1 -> forget(some(world.population(), 12));
                case 2 -> forget(List.of(one(world.population())));
                case 3 -> forgetSubject("p" + random.nextInt(14));
                case 4 ->
                    ingest(world.population().stream()
                            .filter(sample -> forgotten.contains(sample.id()) || random.nextInt(10) == 0)
                            .toList());
                default -> {
                    events.add(Event.HEALED);
                    untilDone("heal", Worker::heal);
                }
            }
        }
        untilDone("heal", Worker::heal);
    }

    /** Samples that were ingested and not forgotten before or after. */
    public List<Sample> survivors() {
        return world.population().stream()
                .filter(sample -> ingested.contains(sample.id()) && !forgotten.contains(sample.id()))
                .toList();
    }

    /** The home with the same keys that only ever saw the survivors. */
    public MemoryHome fresh() {
        return new Twins(world.model(), algorithm).fresh(random.nextLong(), survivors());
    }

    /** Every difference between this home and another, empty if there is none. */
    public List<String> differences(MemoryHome other) {
        return new Twins(world.model(), algorithm).differences(home, other);
    }

    private void ingest(List<Sample> samples) {
        untilDone("ingest " + ids(samples), worker -> worker.ingest(samples));
        events.add(Event.INGESTED);
        for (Sample sample : samples) {
            boolean keptOut = forgotten.contains(sample.id())
                    || sample.subject().filter(forgottenSubjects::contains).isPresent();
            if (keptOut) {
                events.add(Event.CAME_LATE);
            } else {
                ingested.add(sample.id());
            }
        }
    }

    private void forget(List<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        untilDone("forget " + ids(samples), worker -> worker.accept(world.ids(samples)));
        for (Sample sample : samples) {
            events.add(
                    !forgotten.add(sample.id())
                            ? Event.ASKED_AGAIN
                            : ingested.contains(sample.id()) ? Event.FORGOTTEN : Event.ASKED_BEFORE_IT_CAME);
        }
    }

    private void forgetSubject(String subject) {
        untilDone("forget subject " + subject, worker -> worker.acceptSubject(subject));
        forgottenSubjects.add(subject);
        world.population().stream()
                .filter(sample -> sample.subject().filter(subject::equals).isPresent())
                .filter(sample -> ingested.contains(sample.id()))
                .forEach(sample -> {
                    forgotten.add(sample.id());
                    events.add(Event.SUBJECT_FORGOTTEN);
                });
    }

    /** Works, with one process after the other killed on the way, until one gets to the end. */
    private void untilDone(String what, Consumer<Worker> work) {
        for (int kills = random.nextInt(3); kills > 0; kills--) {
            Fault fault = random.nextBoolean() ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER;
            Faults faults = Faults.at(1 + random.nextInt(MOST_WRITES), fault);
            try {
                work.accept(worker(home.ports(faults)));
                trace.add(what);
                return;
            } catch (SimulatedCrash e) {
                events.add(Event.KILLED);
                trace.add(what + ", killed: " + e.getMessage());
            }
        }
        work.accept(worker(home.ports()));
        trace.add(what);
    }

    private Worker worker(Ports ports) {
        return new Worker(home, ports, world.model(), algorithm);
    }

    private List<Sample> some(List<Sample> samples, int oneOf) {
        return samples.stream().filter(_ -> random.nextInt(oneOf) == 0).toList();
    }

    private Sample one(List<Sample> samples) {
        return samples.get(random.nextInt(samples.size()));
    }

    private static String ids(List<Sample> samples) {
        return samples.stream().map(Sample::id).toList().toString();
    }
}
