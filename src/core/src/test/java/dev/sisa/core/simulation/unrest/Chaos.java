package dev.sisa.core.simulation.unrest;

import dev.sisa.core.store.Fault;
import java.util.List;
import java.util.Random;

/** A nature that does anything to anybody, as a seed will have it. */
final class Chaos implements Nature {

    private static final int DEEPEST = 3;

    /** One of so many calls is interrupted, by how much is going on already. */
    private static final int[] CALLS = {0, 70, 150, 300};

    private static final List<Fault> FAULTS = List.of(Fault.values());

    private final Random random;
    private final int writesAFault;
    private Runnable meanwhile = () -> {};
    private boolean quiet;

    Chaos(Random random) {
        this.random = random;
        this.writesAFault = 12 + random.nextInt(60);
    }

    /** What happens in the middle of something else. */
    void interruptedBy(Runnable what) {
        meanwhile = what;
    }

    /** From now on nothing goes wrong any more. */
    void calm() {
        quiet = true;
    }

    @Override
    public void before(Actor actor) {
        int depth = actor.trace().depth();
        if (!quiet && depth <= DEEPEST && random.nextInt(CALLS[depth]) == 0) {
            actor.trace().add("meanwhile:");
            meanwhile.run();
        }
    }

    @Override
    public Fault fault(Actor actor, String what) {
        if (quiet || random.nextInt(writesAFault) > 0) {
            return Fault.NONE;
        }
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        actor.trace().add(actor.name() + ": " + fault + " at " + what);
        return fault;
    }

    @Override
    public boolean lies(Actor actor, String key) {
        return false;
    }
}
