package dev.sisa.core.calls;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.simulation.Scene;
import java.util.function.UnaryOperator;

/** Something that a process does in a home that is ready for it. */
interface UseCase {

    /** A home of these sizes, and the work that is counted in it. */
    Work in(Sizes sizes);

    /** A home, and the work that is counted in it. */
    record Work(Scene scene, Act act) {

        /**
         * The calls that it makes.
         *
         * @param planted the control store that it makes them to
         */
        Calls calls(UnaryOperator<ControlStore> planted) {
            CallCounter counter = new CallCounter();
            Ports ports = counter.in(scene.home().ports());
            Runnable counted = act.by(ports.with(planted.apply(ports.control())));
            Calls before = counter.calls();
            counted.run();
            return counter.calls().minus(before);
        }
    }

    /** The work of a process with these ports. Preparations, before it is run, are not counted. */
    interface Act {
        Runnable by(Ports ports);
    }
}
