package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.JobLauncher;

/** A fault that the oracle must catch, planted between the use cases and what is really written. */
interface Plant {

    /** Nothing is planted. */
    Plant NONE = new Plant() {};

    default ControlStore control(ControlStore inner) {
        return inner;
    }

    default BlobStore blobs(BlobStore inner) {
        return inner;
    }

    default JobLauncher jobs(JobLauncher inner) {
        return inner;
    }

    /** Whether whoever answers reads the rows once and for all. */
    default boolean keepsRows() {
        return false;
    }
}
