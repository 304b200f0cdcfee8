package dev.sisa.core.simulation.unrest;

import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.shard.HealingBacklog;
import dev.sisa.core.shard.ShardRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * I15: no shard is leased for healing before its window is over, unless somebody asked for it or brought samples, so that all
 * requests of a window cost one run, and those that come while it runs a second one.
 */
final class Windows {

    private final Stage stage;
    private final Set<Integer> wanted = new HashSet<>();

    Windows(Stage stage) {
        this.stage = stage;
    }

    void changed(Change change, ShardRow before, ShardRow after) {
        if (after.backlog().flush() && !before.backlog().flush() && mayWant(change)) {
            wanted.add(after.shard());
        }
        if (after.backlog().equals(HealingBacklog.NONE)) {
            wanted.remove(after.shard());
        }
        boolean healing = change.puts("RUN#")
                .anyMatch(run -> change.before(run).isEmpty()
                        && run.attributes().text("kind").equals("HEAL"));
        if (healing
                && !due(before.backlog(), change.actor().ports().clock().instant())
                && !wanted.contains(after.shard())) {
            throw new Violation(
                    "I15", "shard " + after.shard() + " is healed within its window, with " + before.backlog());
        }
    }

    private boolean due(HealingBacklog healingBacklog, Instant now) {
        HealingWindow window = stage.policy().healing();
        return window.qualityFloor() > 0
                || healingBacklog.samples() >= window.count()
                || healingBacklog.since().isEmpty()
                || !now.isBefore(healingBacklog.since().get().plus(window.window()));
    }

    private static boolean mayWant(Change change) {
        return change.actor().name().startsWith("flush")
                || change.actor().name().startsWith("import");
    }
}
