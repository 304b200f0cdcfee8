package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.run.FailureKind;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.Pending;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StuckShardTest {

    private final ShardAt shard = new ShardAt();

    @Test
    void three_failures_of_one_kind_leave_a_shard_stuck_at_healing_but_not_at_erasing() {
        shard.fresh = false;
        shard.failed(3, RunKind.HEAL, FailureKind.TRAINING);
        shard.failed(4, RunKind.HEAL, FailureKind.OUT_OF_MEMORY);
        shard.failed(5, RunKind.HEAL, FailureKind.TRAINING);
        assertThat(shard.next()).isInstanceOf(ShardAction.Heal.class);

        shard.failed(6, RunKind.HEAL, FailureKind.TRAINING);
        assertThat(shard.next()).isEqualTo(new ShardAction.Stuck("healing: failure 6"));
        shard.pending = Pending.NONE.plus(1);
        assertThat(shard.next()).isEqualTo(new ShardAction.Erase());
    }

    @Test
    void a_store_that_was_away_does_not_keep_a_shard_from_healing_for_long() {
        shard.fresh = false;
        for (int epoch = 2; epoch < 5; epoch++) {
            shard.failed(epoch, RunKind.HEAL, FailureKind.STORE);
        }
        assertThat(shard.next()).isInstanceOf(ShardAction.Stuck.class);
        shard.now = ShardAt.NOW.plus(Duration.ofMinutes(61));
        assertThat(shard.next()).isInstanceOf(ShardAction.Heal.class);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void only_damage_keeps_from_erasing(FailureKind kind) {
        shard.pending = Pending.NONE.plus(1);
        for (int epoch = 2; epoch < 6; epoch++) {
            shard.dead(epoch, RunKind.ERASE, new RunState.Failed(ShardAt.NOW, kind, "failure"), true);
        }
        assertThat(shard.next())
                .isEqualTo(
                        kind == FailureKind.DAMAGED
                                ? new ShardAction.Stuck("erasing: failure")
                                : new ShardAction.Erase());
    }

    @Test
    void lost_hosts_never_leave_a_shard_stuck() {
        shard.fresh = false;
        for (int epoch = 2; epoch < 12; epoch++) {
            shard.failed(epoch, RunKind.HEAL, FailureKind.HOST_LOST);
        }
        assertThat(shard.next()).isInstanceOf(ShardAction.Heal.class);
    }

    @Test
    void a_run_that_came_to_its_end_makes_the_failures_before_it_forgotten() {
        shard.fresh = false;
        shard.failed(2, RunKind.HEAL, FailureKind.TRAINING);
        shard.failed(3, RunKind.HEAL, FailureKind.TRAINING);
        shard.dead(4, RunKind.HEAL, new RunState.Done(ShardAt.NOW, 1, Duration.ZERO, Optional.empty()), true);
        shard.failed(5, RunKind.HEAL, FailureKind.TRAINING);

        assertThat(shard.next()).isInstanceOf(ShardAction.Heal.class);
    }
}
