package dev.sisa.core.simulation.unrest;

import dev.sisa.core.policy.Guards;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.Regulation;
import java.time.Duration;
import java.util.Random;

/** The choices of an operator of a model. */
final class Policies {

    private Policies() {}

    /** Windows of several kinds. */
    static Policy any(Random random) {
        return new Policy(window(random), Guards.DEFAULT, 0.6, new Regulation.Gdpr());
    }

    private static HealingWindow window(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new HealingWindow(1 + random.nextInt(3), Duration.ofMinutes(random.nextInt(90)), 0, 1);
            case 1 -> new HealingWindow(9, Duration.ofHours(1), 0.6, 1 + random.nextInt(2));
            default -> HealingWindow.DEFAULT;
        };
    }
}
