package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.Fault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A nature that does anything to anybody, as a seed will have it. */
final class Chaos implements Nature {

    /** One of so many calls is interrupted, by how much is going on already. */
    private static final int[] CALLS = {1, 60, 120, 240};

    private static final int SKEW_SECONDS = 300;
    private static final List<Fault> FAULTS = List.of(Fault.values());

    private final Random random;
    private final int writesAFault;
    private final int checkpointsALie;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private Runnable meanwhile = () -> {};
    private boolean quiet;

    Chaos(Random random) {
        this.random = random;
        this.writesAFault = 12 + random.nextInt(60);
        this.checkpointsALie = random.nextInt(5) == 0 ? 10 : Integer.MAX_VALUE;
    }

    /** By how much the clock of a process is wrong. */
    Duration skew() {
        return Duration.ofSeconds(random.nextInt(2 * SKEW_SECONDS + 1) - SKEW_SECONDS);
    }

    /** Sets the event in the middle of something else. */
    void interruptedBy(Runnable what) {
        meanwhile = what;
    }

    /** From now on nothing goes wrong any more. */
    void calm() {
        quiet = true;
    }

    @Override
    public void before(Actor actor, Call call) {
        int depth = actor.trace().depth();
        boolean alone = actor.name().startsWith(Acts.MISTAKEN);
        if (!quiet && !alone && depth < CALLS.length && random.nextInt(one(call, CALLS[depth])) == 0) {
            actor.trace().add("meanwhile:");
            meanwhile.run();
        }
    }

    /** A value that was read may be different by the time of the write; a list of thousands has as many points. */
    private static int one(Call call, int of) {
        return switch (call) {
            case READ -> of;
            case POINT -> 6 * of;
            case WRITE -> of / 3;
        };
    }

    @Override
    public Fault fault(Actor actor, String what) {
        if (actor.name().startsWith(Acts.MISTAKEN) && what.contains("RUN#")) {
            return Fault.CRASH_BEFORE;
        }
        if (quiet || random.nextInt(writesAFault) > 0) {
            return Fault.NONE;
        }
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        faults.add(fault);
        actor.trace().add(actor.name() + ": " + fault + " at " + what);
        return fault;
    }

    /** Kinds of faults so far. */
    Set<Fault> faults() {
        return faults;
    }

    /** Whether checkpoints may be damaged. */
    boolean damages() {
        return !quiet && checkpointsALie < Integer.MAX_VALUE;
    }

    @Override
    public boolean lies(Actor actor, String key) {
        boolean lies = !quiet && key.startsWith("ckpt/") && random.nextInt(checkpointsALie) == 0;
        if (lies) {
            actor.trace().add("a lie: " + key + " is damaged");
        }
        return lies;
    }
}
