package dev.sisa.core.serving;

import dev.sisa.core.shard.NamedBlob;
import java.util.Optional;

/**
 * A shard's model as it answers now.
 *
 * @param complete whether healing has nothing to change, damaged checkpoints included
 * @param checkpoint what it answers from; empty if it is out of the vote
 */
record Constituent(ServableShard servable, boolean complete, Optional<LoadedCheckpoint> checkpoint) {

    /**
     * A checkpoint that answers.
     *
     * @param step the serving step
     * @param parameters their blob
     */
    record LoadedCheckpoint(int step, NamedBlob parameters, ConstituentPass forward) {}

    int shard() {
        return servable.number();
    }

    /** How it takes part in the vote. */
    ConstituentState state() {
        return servable.state().from(checkpoint.map(LoadedCheckpoint::step).orElse(0));
    }

    /** Whether it counts towards the quorum: it answers from at least half its steps. */
    boolean counts() {
        return checkpoint
                .filter(from -> 2 * from.step()
                        >= servable.shard().orElseThrow().manifest().slices().size())
                .isPresent();
    }

    /** Whether its prediction is still valid: no later request tainted its checkpoint or made it incomplete. */
    boolean standsIn(ServableShard now) {
        return (now.complete() || !complete)
                && checkpoint.map(from -> now.lets(from.parameters())).orElse(true);
    }
}
