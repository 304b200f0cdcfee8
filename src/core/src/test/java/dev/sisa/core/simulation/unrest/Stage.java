package dev.sisa.core.simulation.unrest;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.training.ForwardPass;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A home, whoever is at work on it, the one true time, and the oracle that looks on. */
final class Stage {

    /** True signatures take a third of all time: one seed of so many has them. */
    private static final int SIGNED = 10;

    private final Population population;
    private final Nature nature;
    private final Plant plant;
    private final MemoryHome home;
    private final Trace trace = new Trace();
    private final Oracle oracle;
    private final SeeingEngine engine;
    private final ReceiptSigner signer;
    private final Deque<Actor> acting = new ArrayDeque<>();
    private final List<String> unnoticedDeaths = new ArrayList<>();
    private final List<RunId> starts = new ArrayList<>();
    private final Set<Act> happened = EnumSet.noneOf(Act.class);
    private boolean calm;
    private Policy policy = Policy.DEFAULT;
    private int actors;

    /** A stage with an empty model on it. */
    Stage(long seed, Population population, Nature nature, Plant plant) {
        this.population = population;
        this.nature = nature;
        this.plant = plant;
        this.home = new MemoryHome(seed);
        Sightings sightings = new Sightings(population);
        this.oracle = new Oracle(this, sightings);
        this.engine = new SeeingEngine(sightings);
        this.signer = seed % SIGNED == 0
                ? home.signer()
                : new QuickSigner(home.signer().keys().getFirst());
        home.catalog(home.ports()).create(population.model());
    }

    Population population() {
        return population;
    }

    Nature nature() {
        return nature;
    }

    Plant plant() {
        return plant;
    }

    MemoryHome home() {
        return home;
    }

    Trace trace() {
        return trace;
    }

    Oracle oracle() {
        return oracle;
    }

    /** The home through the ports of a process, for use cases that need more than ports. */
    Installation installation(Ports ports, ForwardPass.Factory serving) {
        Installation memory = home.installation(ports, serving, engine.fingerprint());
        return new Installation(ports, signer, memory.keys(), serving, memory.fingerprints());
    }

    SeeingEngine engine() {
        return engine;
    }

    /** Signs receipts; only its own signatures are signatures. */
    ReceiptSigner signer() {
        return signer;
    }

    /** Starts of workers that were asked for and have not happened yet. */
    List<RunId> starts() {
        starts.addAll(home.starts());
        return starts;
    }

    /** Processes that are in the middle of something, the newest first. */
    List<Actor> acting() {
        return List.copyOf(acting);
    }

    void decide(Policy decided) {
        policy = new PolicyRows(home.ports()).replace(population.model().name(), _ -> decided);
    }

    Policy policy() {
        return policy;
    }

    /** A new process. */
    Actor actor(String name, Duration skew) {
        return new Actor(name + "-" + ++actors, skew, this);
    }

    /** Kinds of acts that happened before all was calm. */
    Set<Act> happened() {
        return happened;
    }

    /** An act of a kind happens. */
    void happens(Act act) {
        if (!calm) {
            happened.add(act);
        }
    }

    /** Later events belong to the settling. */
    void calm() {
        calm = true;
    }

    /** Lets a process do something that counts as an act if it gets to its end; whether it does. */
    boolean act(Actor actor, Act what, Runnable work) {
        boolean through = act(actor, work);
        if (through) {
            happens(what);
        }
        return through;
    }

    /** Lets a process do something; whether it got to the end. Its death is its jobs', but nobody has noticed it yet. */
    boolean act(Actor actor, Runnable work) {
        trace.add(actor.name());
        acting.push(actor);
        trace.deeper();
        try {
            work.run();
            return true;
        } catch (SimulatedCrash e) {
            trace.add(actor.name() + " dies " + e.getMessage());
        } catch (StoreException | DamagedBlobException e) {
            trace.add(actor.name() + " fails: " + e.getMessage());
            oracle.secrets().message(e);
        } finally {
            trace.back();
            acting.pop();
            unnoticedDeaths.addAll(actor.jobs());
        }
        return false;
    }

    /** The deaths of all processes up to now are noticed. */
    void noticeDeaths() {
        if (!unnoticedDeaths.isEmpty()) {
            happens(Act.DEATHS_NOTICED);
        }
        unnoticedDeaths.forEach(home::kill);
        unnoticedDeaths.clear();
    }

    /** Time passes. */
    void pass(Duration time) {
        trace.add("time passes: " + time);
        home.pass(time);
        happens(Act.TIME_PASSED);
    }
}
