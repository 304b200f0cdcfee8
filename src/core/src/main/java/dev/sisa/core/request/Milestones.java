package dev.sisa.core.request;

import java.time.Instant;
import java.util.Optional;

/**
 * The milestones of a request; each is set once.
 *
 * @param forgottenAt from when on no answer comes from parameters that saw a named sample
 * @param erasedAt when everything that saw them was destroyed
 * @param healedAt when all touched shards were trained to their end again
 */
public record Milestones(Optional<Instant> forgottenAt, Optional<Instant> erasedAt, Optional<Instant> healedAt) {

    public static final Milestones NONE = new Milestones(Optional.empty(), Optional.empty(), Optional.empty());

    public Milestones {
        if ((erasedAt.isPresent() && forgottenAt.isEmpty()) || (healedAt.isPresent() && erasedAt.isEmpty())) {
            throw new IllegalArgumentException("a request is forgotten, then erased, then healed");
        }
    }

    public Milestones forgotten(Instant now) {
        return new Milestones(Optional.of(forgottenAt.orElse(now)), erasedAt, healedAt);
    }

    public Milestones erased(Instant now) {
        return new Milestones(forgottenAt, Optional.of(erasedAt.orElse(now)), healedAt);
    }

    public Milestones healed(Instant now) {
        return new Milestones(forgottenAt, erasedAt, Optional.of(healedAt.orElse(now)));
    }
}
