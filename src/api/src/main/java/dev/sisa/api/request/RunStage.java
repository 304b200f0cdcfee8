package dev.sisa.api.request;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.run.RunState;

/** How far a run has come. */
public enum RunStage implements Keyed {
    /** It holds the shard, but no worker has begun. */
    LEASED("leased"),
    RUNNING("running"),
    DONE("done"),
    /** The shard was taken from it. */
    STOPPED("stopped"),
    FAILED("failed");

    private final String key;

    RunStage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    static RunStage of(RunState state) {
        return switch (state) {
            case RunState.Leased _ -> LEASED;
            case RunState.Running _ -> RUNNING;
            case RunState.Done _ -> DONE;
            case RunState.Stopped _ -> STOPPED;
            case RunState.Failed _ -> FAILED;
        };
    }
}
