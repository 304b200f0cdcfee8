package dev.sisa.core.run;

import dev.sisa.core.bytes.Keyed;

/** Why a run failed. Three failures of one counted kind leave a shard stuck until an operator acts. */
public enum FailureKind implements Keyed {
    /** Its process or machine is gone: never counted, always retried. */
    HOST_LOST("HOST_LOST"),
    /** It sent no heartbeat for long, though its process was alive. */
    SILENT("SILENT"),
    /** It ran out of memory. */
    OUT_OF_MEMORY("OUT_OF_MEMORY"),
    /** A blob or an item it needs is missing or damaged. */
    DAMAGED("DAMAGED"),
    /** A store failed. */
    STORE("STORE"),
    /** A disk was full: not counted once a command next reconciles the model. */
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
