package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyBlobStore;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.InlineGroups;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.SimulatedCrash;
import dev.sisa.core.run.FaultyJobs;
import dev.sisa.core.slice.InMemoryScratchSpace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One simulated process. Its clock is crooked; each of its calls may be interrupted, each of its writes may fail, and once it is
 * dead it does nothing any more. While something else happens in the middle of one of its calls it is a stalled process.
 */
final class Actor {

    /** Groups have one to so many steps, the same in each life of an actor. */
    private static final int MOST_STEPS = 3;

    private final String name;
    private final Nature nature;
    private final Trace trace;
    private final Ports ports;
    private final List<String> jobs = new ArrayList<>();
    private boolean dead;

    Actor(String name, Duration skew, Stage stage) {
        this.name = name;
        this.nature = stage.nature();
        this.trace = stage.trace();
        Ports home = stage.home().ports();
        Faults faults = new Faults((_, what) -> fault(what));
        Watched watched = new Watched(this, stage);
        Interrupted interrupted = new Interrupted(this);
        this.ports = new Ports(
                interrupted.control(
                        new FaultyControlStore(stage.plant().control(watched.control(home.control())), faults)),
                interrupted.blobs(new FaultyBlobStore(stage.plant().blobs(watched.blobs(home.blobs())), faults)),
                InMemoryScratchSpace::new,
                () -> home.clock().instant().plus(skew),
                home.random(),
                interrupted.jobs(new FaultyJobs(stage.plant().jobs(watched.jobs(home.jobs())), faults)),
                home.silence(),
                InlineGroups.of(1 + Math.floorMod(name.hashCode(), MOST_STEPS)));
    }

    String name() {
        return name;
    }

    /** The ports as it sees them. */
    Ports ports() {
        return ports;
    }

    Nature nature() {
        return nature;
    }

    Trace trace() {
        return trace;
    }

    boolean dead() {
        return dead;
    }

    /** It dies; should it be in the middle of something, it does not wake any more. */
    void kill() {
        dead = true;
    }

    /** Jobs that it claimed and has not closed. */
    List<String> jobs() {
        return jobs;
    }

    /** Before each of its calls. */
    void calls(Nature.Call call) {
        requireAlive();
        nature.before(this, call);
        requireAlive();
    }

    private Fault fault(String what) {
        Fault fault = nature.fault(this, what);
        dead = fault == Fault.CRASH_BEFORE || fault == Fault.CRASH_AFTER;
        return fault;
    }

    private void requireAlive() {
        if (dead) {
            throw new SimulatedCrash("its process was killed");
        }
    }
}
