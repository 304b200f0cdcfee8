package dev.sisa.api.request;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.reconcile.ShardCondition;

/** The next step of a shard. */
public enum ShardState implements Keyed {
    /** Nothing: all is done. */
    RESTING("resting"),
    /** The next pass of a reconciler acts on it. */
    DUE("due"),
    WAITING("waiting"),
    /** An operator has to act. */
    STUCK("stuck");

    private final String key;

    ShardState(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    static ShardState of(ShardCondition condition) {
        return switch (condition) {
            case ShardCondition.Resting _ -> RESTING;
            case ShardCondition.Due _ -> DUE;
            case ShardCondition.Waits _ -> WAITING;
            case ShardCondition.Stuck _ -> STUCK;
        };
    }
}
