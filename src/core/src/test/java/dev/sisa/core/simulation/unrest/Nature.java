package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.Fault;

/** Decides what befalls the actors. */
interface Nature {

    /** Nothing befalls anybody. */
    Nature KIND = new Nature() {
        @Override
        public void before(Actor actor, Call call) {}

        @Override
        public Fault fault(Actor actor, String what) {
            return Fault.NONE;
        }

        @Override
        public boolean lies(Actor actor, String key) {
            return false;
        }
    };

    /** Before each call of a port, reads included: what is to happen meanwhile happens in here. */
    void before(Actor actor, Call call);

    /** The purpose of a call of a port. */
    enum Call {
        /** To read, list or ask something. */
        READ,
        /** To read what is known of one sample, of which there may be many. */
        POINT,
        /** To change something, which was decided by what was read before. */
        WRITE
    }

    /** The fault of a write. */
    Fault fault(Actor actor, String what);

    /** Whether a blob is damaged on its way though its store says that all is well. */
    boolean lies(Actor actor, String key);
}
