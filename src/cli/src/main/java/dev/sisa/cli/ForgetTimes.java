package dev.sisa.cli;

import dev.sisa.core.request.Milestones;
import java.time.Duration;
import java.util.Optional;

/** How long a request took from milestone to milestone, of those it has reached. */
record ForgetTimes(Milestones reached) {

    /** From its acceptance until everything that saw its samples was destroyed. */
    Optional<Duration> erase() {
        return reached.erasedAt()
                .flatMap(erased -> reached.forgottenAt().map(forgotten -> Duration.between(forgotten, erased)));
    }

    /** From then until all shards were trained to their end. */
    Optional<Duration> heal() {
        return reached.healedAt().flatMap(healed -> reached.erasedAt().map(erased -> Duration.between(erased, healed)));
    }
}
