package dev.sisa.cli.home;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.core.reconcile.ReconcileFault;
import dev.sisa.core.reconcile.ReconcileOutcome;

/** Fails a command whose model cannot go on by itself. */
public final class Unstuck {

    private Unstuck() {}

    /**
     * The outcome, if no shard is stuck and nothing failed.
     *
     * @throws CommandException if a shard is stuck
     * @throws RuntimeException the first failure
     */
    public static ReconcileOutcome require(String model, ReconcileOutcome outcome) {
        outcome.last().shards().stream()
                .filter(shard -> shard.stuck().isPresent())
                .forEach(shard -> {
                    throw CommandException.stuck("shard " + shard.shard() + " of model " + model + " is stuck, "
                            + shard.stuck().orElseThrow() + ". Put that right, then `sisa retry " + model
                            + " --shard " + shard.shard() + "`.");
                });
        outcome.last().faults().stream().map(ReconcileFault::cause).findFirst().ifPresent(cause -> {
            throw cause;
        });
        return outcome;
    }
}
