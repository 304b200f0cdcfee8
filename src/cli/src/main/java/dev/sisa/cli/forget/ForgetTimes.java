package dev.sisa.cli.forget;

import dev.sisa.core.request.Milestones;
import java.time.Duration;
import java.util.Optional;

/** How long a request took from milestone to milestone, of those it has reached. */
public record ForgetTimes(Milestones reached) {

    /** From its acceptance until everything that saw its samples was destroyed. */
    public Optional<Duration> erase() {
        return reached.erasedAt()
                .flatMap(erased -> reached.forgottenAt().map(forgotten -> Duration.between(forgotten, erased)));
    }

    /** From then until all shards were trained to their end. */
    public Optional<Duration> heal() {
        return reached.healedAt().flatMap(healed -> reached.erasedAt().map(erased -> Duration.between(erased, healed)));
    }
}
