package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.HealingBacklog;
import dev.sisa.core.shard.Pending;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShardPlannerTest {

    private final ShardAt shard = new ShardAt();

    @Test
    void a_shard_to_which_nothing_is_to_be_done_rests() {
        assertThat(shard.next()).isEqualTo(new ShardAction.Rest());
    }

    @Test
    void a_run_whose_job_is_gone_is_marked_dead_first_of_all() {
        shard.pending = Pending.NONE.plus(1);
        Run run = shard.run(5, RunKind.ERASE, new RunState.Running(ShardAt.NOW, ShardAt.NOW), false);

        assertThat(shard.next()).isEqualTo(new ShardAction.MarkDead(run));
    }

    @ParameterizedTest
    @EnumSource(value = RunKind.class, names = "DELETE", mode = EnumSource.Mode.EXCLUDE)
    void a_run_that_is_silent_is_given_up(RunKind kind) {
        shard.fresh = false;
        Run silent = shard.run(5, kind, silentFor(Duration.ofMinutes(16)), true);
        assertThat(shard.next()).isEqualTo(new ShardAction.GiveUp(silent));

        shard.forgetRuns();
        shard.run(5, kind, silentFor(Duration.ofMinutes(14)), true);
        assertThat(shard.next()).isInstanceOf(ShardAction.Wait.class);
    }

    @Test
    void a_deletion_is_never_given_up_while_its_job_lives() {
        shard.fresh = false;
        shard.run(5, RunKind.DELETE, silentFor(Duration.ofDays(1)), true);

        assertThat(shard.next()).isInstanceOf(ShardAction.Wait.class);
    }

    private static RunState silentFor(Duration time) {
        return new RunState.Running(ShardAt.NOW.minus(time), ShardAt.NOW.minus(time));
    }

    @Test
    void erasing_comes_before_all_that_is_not_about_dead_runs() {
        shard.pending = Pending.NONE.plus(1);
        shard.residue = List.of(4L);
        shard.run(5, RunKind.HEAL, new RunState.Running(ShardAt.NOW, ShardAt.NOW), true);

        assertThat(shard.next()).isEqualTo(new ShardAction.Erase());
    }

    @ParameterizedTest
    @EnumSource(value = RunKind.class, names = "HEAL", mode = EnumSource.Mode.EXCLUDE)
    void erasing_waits_for_living_writers_that_may_not_be_stopped(RunKind kind) {
        shard.pending = Pending.NONE.plus(1);
        shard.run(5, kind, new RunState.Running(ShardAt.NOW, ShardAt.NOW), true);

        assertThat(shard.next()).isInstanceOf(ShardAction.Wait.class);
    }

    @Test
    void what_erasures_left_is_destroyed_once_the_runs_up_to_them_are_dead() {
        shard.residue = List.of(5L);
        Run stale = shard.run(4, RunKind.HEAL, new RunState.Running(ShardAt.NOW, ShardAt.NOW), true);
        assertThat(shard.next()).isEqualTo(new ShardAction.Stop(stale));

        shard.forgetRuns();
        shard.run(6, RunKind.HEAL, new RunState.Running(ShardAt.NOW, ShardAt.NOW), true);
        assertThat(shard.next()).isEqualTo(new ShardAction.Destroy());
    }

    @Test
    void what_an_erasure_left_is_destroyed_though_the_next_one_has_to_wait() {
        shard.pending = Pending.NONE.plus(1);
        shard.residue = List.of(4L);
        shard.run(5, RunKind.INGEST, new RunState.Running(ShardAt.NOW, ShardAt.NOW), true);

        assertThat(shard.next()).isEqualTo(new ShardAction.Destroy());
    }

    @Test
    void what_dead_runs_left_is_swept() {
        shard.dead(4, RunKind.HEAL, new RunState.Stopped(ShardAt.NOW), false);

        assertThat(shard.next()).isEqualTo(new ShardAction.CollectGarbage());
    }

    @Test
    void healing_starts_when_it_is_due() {
        shard.fresh = false;
        shard.backlog = new HealingBacklog(2, Optional.of(ShardAt.NOW.minus(Duration.ofMinutes(59))), false);
        assertThat(shard.next()).isInstanceOf(ShardAction.Wait.class);

        shard.backlog = new HealingBacklog(3, Optional.of(ShardAt.NOW), false);
        assertThat(shard.next()).isInstanceOf(ShardAction.Heal.class);
    }

    @Test
    void a_leased_healing_is_launched_and_launched_again_after_a_while() {
        shard.fresh = false;
        Run leased = shard.run(5, RunKind.HEAL, new RunState.Leased(ShardAt.NOW, 0), true);
        assertThat(shard.next()).isEqualTo(new ShardAction.Launch(leased));

        shard.forgetRuns();
        shard.run(5, RunKind.HEAL, new RunState.Leased(ShardAt.NOW.minus(Duration.ofMinutes(1)), 1), true);
        assertThat(shard.next()).isInstanceOf(ShardAction.Wait.class);

        shard.forgetRuns();
        Run lost = shard.run(5, RunKind.HEAL, new RunState.Leased(ShardAt.NOW.minus(Duration.ofMinutes(3)), 1), true);
        assertThat(shard.next()).isEqualTo(new ShardAction.Launch(lost));
    }

    @Test
    void a_launcher_whose_workers_start_slowly_is_given_its_time() {
        shard.limits = new ShardPlanner.Limits(Duration.ofMinutes(20), Duration.ofMinutes(15));
        shard.fresh = false;
        shard.run(5, RunKind.HEAL, new RunState.Leased(ShardAt.NOW.minus(Duration.ofMinutes(19)), 1), true);
        assertThat(shard.next()).isInstanceOf(ShardAction.Wait.class);

        shard.forgetRuns();
        Run lost = shard.run(5, RunKind.HEAL, new RunState.Leased(ShardAt.NOW.minus(Duration.ofMinutes(21)), 1), true);
        assertThat(shard.next()).isEqualTo(new ShardAction.Launch(lost));
    }

    @Test
    void how_long_a_run_may_be_silent_is_stated_from_outside() {
        shard.limits = new ShardPlanner.Limits(Duration.ofMinutes(2), Duration.ofHours(1));
        shard.fresh = false;
        shard.run(5, RunKind.HEAL, silentFor(Duration.ofMinutes(59)), true);
        assertThat(shard.next()).isInstanceOf(ShardAction.Wait.class);

        shard.forgetRuns();
        Run silent = shard.run(5, RunKind.HEAL, silentFor(Duration.ofMinutes(61)), true);
        assertThat(shard.next()).isEqualTo(new ShardAction.GiveUp(silent));
    }
}
