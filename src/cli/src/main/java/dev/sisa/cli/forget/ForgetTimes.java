package dev.sisa.cli.forget;

import dev.sisa.core.request.Milestones;
import java.time.Duration;
import java.util.Optional;

/** The times between the milestones that a request has reached. */
public record ForgetTimes(Milestones reached) {

    /** From its acceptance until all blobs that saw its samples were destroyed. */
    public Optional<Duration> erase() {
        return reached.erasedAt()
                .flatMap(erased -> reached.forgottenAt().map(forgotten -> Duration.between(forgotten, erased)));
    }

    /** From then until all shards were trained to their end. */
    public Optional<Duration> heal() {
        return reached.healedAt().flatMap(healed -> reached.erasedAt().map(erased -> Duration.between(erased, healed)));
    }
}
