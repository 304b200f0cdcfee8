package dev.sisa.core.port;

/** The process died here. An Error, so that no handler of ordinary faults survives what a real process would not. */
public final class SimulatedCrash extends Error {

    public SimulatedCrash(String where) {
        super(where);
    }
}
