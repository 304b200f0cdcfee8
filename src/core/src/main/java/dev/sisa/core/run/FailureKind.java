package dev.sisa.core.run;

import dev.sisa.core.bytes.Keyed;

/** Why a run failed. Three failures of one counted kind leave a shard stuck until somebody acts. */
public enum FailureKind implements Keyed {
    /** Its process or machine is gone: nobody's fault, and tried again for ever. */
    HOST_LOST("HOST_LOST"),
    /** It was not heard of for long, though its process was there. */
    SILENT("SILENT"),
    /** It ran out of memory. */
    OUT_OF_MEMORY("OUT_OF_MEMORY"),
    /** A blob or an item it needs is missing or damaged. */
    DAMAGED("DAMAGED"),
    /** A store did not do its work. */
    STORE("STORE"),
    /** A disk had no room: forgiven when a command next moves the model forward. */
    NO_ROOM("NO_ROOM"),
    /** Training itself failed. */
    TRAINING("TRAINING");

    private final String key;

    FailureKind(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
