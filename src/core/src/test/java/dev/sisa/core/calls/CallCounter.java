package dev.sisa.core.calls;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;

/** Counts the calls that one process makes. */
final class CallCounter {

    private Calls calls = Calls.NONE;

    /** Ports whose calls are counted. */
    Ports in(Ports ports) {
        return new Ports(
                of(ports.control()),
                of(ports.blobs()),
                ports.scratch(),
                ports.clock(),
                ports.random(),
                ports.jobs(),
                ports.silence());
    }

    ControlStore of(ControlStore inner) {
        return new CountingControlStore(inner, this);
    }

    BlobStore of(BlobStore inner) {
        return new CountingBlobStore(inner, this);
    }

    synchronized void add(Calls more) {
        calls = calls.plus(more);
    }

    synchronized Calls calls() {
        return calls;
    }
}
