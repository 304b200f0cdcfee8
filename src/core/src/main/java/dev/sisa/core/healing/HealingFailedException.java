package dev.sisa.core.healing;

import java.util.List;

/** Some shards could not be healed; what they have stays, and healing may be tried again. */
public final class HealingFailedException extends RuntimeException {

    HealingFailedException(List<Throwable> failures) {
        super(
                "shards that could not be healed: " + failures.size() + "; the first: "
                        + failures.getFirst().getMessage(),
                failures.getFirst());
        failures.stream().skip(1).forEach(this::addSuppressed);
    }
}
