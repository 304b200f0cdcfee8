package dev.sisa.core.calls;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;

/** Counts the calls that one process makes. */
final class CallCounter {

    private Calls calls = Calls.NONE;

    /** Ports whose calls are counted. */
    Ports in(Ports ports) {
        return ports.with(of(ports.control())).with(of(ports.blobs()));
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
