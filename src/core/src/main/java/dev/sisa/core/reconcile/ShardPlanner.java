package dev.sisa.core.reconcile;

import dev.sisa.core.policy.HealingDecision;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.ShardRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Plans the next action on a shard from its snapshot: erasing comes first, then destroying, then healing. It reads and writes no
 * store.
 *
 * @param quality share of the constituents with samples that serve at least half their steps
 */
record ShardPlanner(HealingWindow window, double quality, Limits limits, Instant now) {

    /**
     * How long workers may take.
     *
     * @param start after which a launch without effect is repeated
     * @param silence after which a run that sends no heartbeat is given up
     */
    record Limits(Duration start, Duration silence) {}

    ShardAction next(ShardSnapshot shard) {
        return dead(shard)
                .or(() -> silent(shard))
                .or(() -> erase(shard))
                .or(() -> destroy(shard))
                .or(() -> sweep(shard))
                .or(() -> blocked(shard))
                .orElseGet(() -> heal(shard));
    }

    private static Optional<ShardAction> dead(ShardSnapshot shard) {
        return shard.runs().stream()
                .filter(run -> !run.markedDead() && !shard.isLiving(run))
                .findFirst()
                .map(ShardAction.MarkDead::new);
    }

    private Optional<ShardAction> silent(ShardSnapshot shard) {
        return shard.runs().stream()
                .filter(run -> beats(run.kind()))
                .filter(run -> run.state() instanceof RunState.Running running
                        && running.beat().plus(limits.silence()).isBefore(now))
                .findFirst()
                .map(ShardAction.GiveUp::new);
    }

    /**
     * A deletion sends no heartbeats and ends only with its job: if it were given up, its deleted shards would be trained again.
     */
    private static boolean beats(RunKind kind) {
        return switch (kind) {
            case HEAL, ERASE, INGEST -> true;
            case DELETE -> false;
        };
    }

    private static Optional<ShardAction> erase(ShardSnapshot shard) {
        boolean can = !shard.row().pending().isEmpty()
                && shard.writer().isEmpty()
                && shard.stuck(RunKind.ERASE).isEmpty();
        return can ? Optional.of(new ShardAction.Erase()) : Optional.empty();
    }

    /** The reason why pending samples are not erased; meanwhile earlier residue can be destroyed. */
    private static Optional<ShardAction> blocked(ShardSnapshot shard) {
        if (shard.row().pending().isEmpty()) {
            return Optional.empty();
        }
        return shard.writer()
                .<ShardAction>map(holder -> new ShardAction.Wait(Waiting.ForRun.toEnd(holder)))
                .or(() ->
                        shard.stuck(RunKind.ERASE).map(failed -> new ShardAction.Stuck("erasing: " + failed.reason())));
    }

    private static Optional<ShardAction> destroy(ShardSnapshot shard) {
        Optional<Run> oldest = shard.runs().stream().filter(shard::isLiving).findFirst();
        long living = oldest.map(run -> run.id().epoch()).orElse(Long.MAX_VALUE);
        if (shard.residue().stream().anyMatch(erasure -> erasure < living)) {
            return Optional.of(new ShardAction.Destroy());
        }
        return shard.residue().isEmpty() ? Optional.empty() : oldest.map(ShardAction.Stop::new);
    }

    private static Optional<ShardAction> sweep(ShardSnapshot shard) {
        boolean left = shard.runs().stream().takeWhile(run -> run.markedDead()).anyMatch(run -> !run.swept());
        boolean erasing = !shard.row().pending().isEmpty() || !shard.residue().isEmpty();
        return left && !erasing ? Optional.of(new ShardAction.CollectGarbage()) : Optional.empty();
    }

    private ShardAction heal(ShardSnapshot shard) {
        if (shard.atRest()) {
            return new ShardAction.Rest();
        }
        Optional<Run> holder = shard.holder();
        if (holder.isPresent()) {
            return held(holder.get());
        }
        return shard.stuck(RunKind.HEAL)
                .<ShardAction>map(failed -> new ShardAction.Stuck("healing: " + failed.reason()))
                .orElseGet(() -> whenDue(shard.row()));
    }

    private ShardAction held(Run holder) {
        return holder.state() instanceof RunState.Leased leased
                        && (leased.launches() == 0
                                || leased.at().plus(limits.start()).isBefore(now))
                ? new ShardAction.Launch(holder)
                : new ShardAction.Wait(Waiting.ForRun.toEnd(holder));
    }

    private ShardAction whenDue(ShardRow row) {
        return switch (window.decide(row.backlog(), quality, now)) {
            case HealingDecision.Due _ -> new ShardAction.Heal(row);
            case HealingDecision.Waiting waiting ->
                new ShardAction.Wait(new Waiting.ForMore(waiting.until(), waiting.reason()));
        };
    }
}
