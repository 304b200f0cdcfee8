package dev.sisa.core.reconcile;

import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a request stands.
 *
 * @param findings of all its samples and people
 * @param shards it touches, in their order; for operators only
 * @param destroyed how many blobs were destroyed with it so far
 */
public record RequestStatus(Request request, Findings findings, List<Progress> shards, long destroyed) {

    public RequestStatus {
        shards = List.copyOf(shards);
    }

    /**
     * The milestones of the request in a shard.
     *
     * @param erasedAt when everything there that saw its samples was destroyed
     * @param healedAt when the shard was trained to its end again; once all shards of the request are, that time, since runs are
     *     forgotten and later ones are of later requests
     */
    public record Progress(int shard, Instant forgottenAt, Optional<Instant> erasedAt, Optional<Instant> healedAt) {}
}
