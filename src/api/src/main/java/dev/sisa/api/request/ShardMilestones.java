package dev.sisa.api.request;

import dev.sisa.core.reconcile.RequestStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * The milestones of a request in one shard.
 *
 * @param shard its number, from 0
 * @param forgottenAt since when no answer comes from parameters that saw its samples there
 * @param erasedAt when everything there that saw them was destroyed
 * @param healedAt when the shard was trained to its end again
 */
public record ShardMilestones(int shard, Instant forgottenAt, Optional<Instant> erasedAt, Optional<Instant> healedAt) {

    /** The milestones of a shard. */
    public static ShardMilestones of(RequestStatus.Progress progress) {
        return new ShardMilestones(progress.shard(), progress.forgottenAt(), progress.erasedAt(), progress.healedAt());
    }
}
