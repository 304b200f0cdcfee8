package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.Fault;
import java.util.Set;

/** A nature in which processes die after certain writes, counted over all of them from some moment on, and nothing else goes wrong. */
final class Deaths implements Nature {

    private final Set<Integer> writes;
    private int write;
    private boolean due;
    private int callsToInterruption;
    private Runnable meanwhile = () -> {};

    /** Deaths after these writes. */
    Deaths(Set<Integer> writes) {
        this.writes = Set.copyOf(writes);
    }

    /** Lets something happen before the n-th call from now. */
    void interrupt(int call, Runnable what) {
        callsToInterruption = call;
        meanwhile = what;
    }

    /** Writes so far. */
    int writes() {
        return write;
    }

    /** From now on writes are counted. */
    void begin() {
        due = true;
    }

    /** Nobody dies any more. */
    void over() {
        due = false;
    }

    @Override
    public void before(Actor actor, Call call) {
        callsToInterruption--;
        if (callsToInterruption == 0) {
            meanwhile.run();
        }
    }

    @Override
    public Fault fault(Actor actor, String what) {
        write += due ? 1 : 0;
        if (!due || !writes.contains(write)) {
            return Fault.NONE;
        }
        actor.trace().add(actor.name() + ": crash after write " + write + ", " + what);
        return Fault.CRASH_AFTER;
    }

    @Override
    public boolean lies(Actor actor, String key) {
        return false;
    }
}
