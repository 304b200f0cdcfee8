package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.run.FailureKind;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunId;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.Debt;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.SliceEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final HealingWindow WINDOW = new HealingWindow(3, Duration.ofHours(1), 0.5, 1);
    private static final Manifest MANIFEST = new Manifest(List.of(new SliceEntry("", 0, Bytes.ofHex("0c"))), List.of());

    private final List<Run> runs = new ArrayList<>();
    private final Set<RunId> living = new HashSet<>();
    private Map<String, Integer> pending = Map.of();
    private Debt debt = Debt.NONE;
    private List<Long> residue = List.of();
    private boolean fresh = true;
    private Instant now = NOW;

    @Test
    void a_shard_to_which_nothing_is_to_be_done_rests() {
        assertThat(next()).isEqualTo(new ShardAction.Rest());
    }

    @Test
    void a_run_whose_job_is_gone_is_buried_first_of_all() {
        pending = Map.of("r-0001", 1);
        Run run = run(5, RunKind.ERASE, new RunState.Running(NOW, NOW), false);

        assertThat(next()).isEqualTo(new ShardAction.Bury(run));
    }

    @Test
    void a_run_that_is_silent_is_given_up_an_import_later_than_others() {
        RunState silent = new RunState.Running(NOW, NOW.minus(Duration.ofMinutes(16)));
        Run healing = run(5, RunKind.HEAL, silent, true);
        assertThat(next()).isEqualTo(new ShardAction.GiveUp(healing));

        runs.clear();
        fresh = false;
        run(5, RunKind.INGEST, silent, true);
        assertThat(next()).isInstanceOf(ShardAction.Wait.class);

        runs.clear();
        Run importing = run(5, RunKind.INGEST, new RunState.Running(NOW, NOW.minus(Duration.ofMinutes(61))), true);
        assertThat(next()).isEqualTo(new ShardAction.GiveUp(importing));
    }

    @Test
    void erasing_comes_before_all_that_is_not_about_dead_runs() {
        pending = Map.of("r-0001", 1);
        residue = List.of(4L);
        run(5, RunKind.HEAL, new RunState.Running(NOW, NOW), true);

        assertThat(next()).isEqualTo(new ShardAction.Erase());
    }

    @ParameterizedTest
    @EnumSource(value = RunKind.class, names = "HEAL", mode = EnumSource.Mode.EXCLUDE)
    void erasing_waits_for_living_writers_that_may_not_be_stopped(RunKind kind) {
        pending = Map.of("r-0001", 1);
        run(5, kind, new RunState.Running(NOW, NOW), true);

        assertThat(next()).isInstanceOf(ShardAction.Wait.class);
    }

    @Test
    void what_erasures_left_is_destroyed_once_the_runs_up_to_them_are_dead() {
        residue = List.of(5L);
        Run stale = run(4, RunKind.HEAL, new RunState.Running(NOW, NOW), true);
        assertThat(next()).isEqualTo(new ShardAction.Stop(stale));

        runs.clear();
        living.clear();
        run(6, RunKind.HEAL, new RunState.Running(NOW, NOW), true);
        assertThat(next()).isEqualTo(new ShardAction.Destroy());
    }

    @Test
    void what_an_erasure_left_is_destroyed_though_the_next_one_has_to_wait() {
        pending = Map.of("r-000001", 1);
        residue = List.of(4L);
        run(5, RunKind.INGEST, new RunState.Running(NOW, NOW), true);

        assertThat(next()).isEqualTo(new ShardAction.Destroy());
    }

    @Test
    void what_dead_runs_left_is_swept() {
        runs.add(new Run(new RunId("m", 0, 4), 1, RunKind.HEAL, new RunState.Stopped(NOW), "j", true, false));

        assertThat(next()).isEqualTo(new ShardAction.Sweep());
    }

    @Test
    void healing_starts_when_it_is_due() {
        fresh = false;
        debt = new Debt(2, Optional.of(NOW.minus(Duration.ofMinutes(59))), false);
        assertThat(next()).isInstanceOf(ShardAction.Wait.class);

        debt = new Debt(3, Optional.of(NOW), false);
        assertThat(next()).isInstanceOf(ShardAction.Heal.class);
    }

    @Test
    void a_leased_healing_is_launched_and_launched_again_after_a_while() {
        fresh = false;
        Run leased = run(5, RunKind.HEAL, new RunState.Leased(NOW, 0), true);
        assertThat(next()).isEqualTo(new ShardAction.Launch(leased));

        runs.clear();
        run(5, RunKind.HEAL, new RunState.Leased(NOW.minus(Duration.ofMinutes(1)), 1), true);
        assertThat(next()).isInstanceOf(ShardAction.Wait.class);

        runs.clear();
        Run lost = run(5, RunKind.HEAL, new RunState.Leased(NOW.minus(Duration.ofMinutes(3)), 1), true);
        assertThat(next()).isEqualTo(new ShardAction.Launch(lost));
    }

    @Test
    void three_failures_of_one_kind_leave_a_shard_stuck_at_healing_but_not_at_erasing() {
        fresh = false;
        failed(3, FailureKind.TRAINING);
        failed(4, FailureKind.OUT_OF_MEMORY);
        failed(5, FailureKind.TRAINING);
        assertThat(next()).isInstanceOf(ShardAction.Heal.class);

        failed(6, FailureKind.TRAINING);
        assertThat(next()).isEqualTo(new ShardAction.Stuck("healing: failure 6"));
        pending = Map.of("r-0001", 1);
        assertThat(next()).isEqualTo(new ShardAction.Erase());
    }

    @Test
    void a_store_that_was_away_does_not_keep_a_shard_from_healing_for_long() {
        fresh = false;
        for (int epoch = 2; epoch < 5; epoch++) {
            failed(epoch, FailureKind.STORE);
        }
        assertThat(next()).isInstanceOf(ShardAction.Stuck.class);
        now = NOW.plus(Duration.ofMinutes(61));
        assertThat(next()).isInstanceOf(ShardAction.Heal.class);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void only_damage_keeps_from_erasing(FailureKind kind) {
        pending = Map.of("r-000001", 1);
        for (int epoch = 2; epoch < 6; epoch++) {
            runs.add(new Run(
                    new RunId("m", 0, epoch),
                    1,
                    RunKind.ERASE,
                    new RunState.Failed(NOW, kind, "failure"),
                    "j",
                    true,
                    true));
        }
        assertThat(next())
                .isEqualTo(
                        kind == FailureKind.DAMAGED
                                ? new ShardAction.Stuck("erasing: failure")
                                : new ShardAction.Erase());
    }

    @Test
    void lost_hosts_never_leave_a_shard_stuck() {
        fresh = false;
        for (int epoch = 2; epoch < 12; epoch++) {
            failed(epoch, FailureKind.HOST_LOST);
        }
        assertThat(next()).isInstanceOf(ShardAction.Heal.class);
    }

    @Test
    void a_run_that_came_to_its_end_makes_the_failures_before_it_forgotten() {
        fresh = false;
        failed(2, FailureKind.TRAINING);
        failed(3, FailureKind.TRAINING);
        runs.add(new Run(
                new RunId("m", 0, 4),
                1,
                RunKind.HEAL,
                new RunState.Done(NOW, 1, Duration.ZERO, Optional.empty()),
                "j",
                true,
                true));
        failed(5, FailureKind.TRAINING);

        assertThat(next()).isInstanceOf(ShardAction.Heal.class);
    }

    private void failed(long epoch, FailureKind kind) {
        RunState failed = new RunState.Failed(NOW, kind, "failure " + epoch);
        runs.add(new Run(new RunId("m", 0, epoch), 1, RunKind.HEAL, failed, "j", true, true));
    }

    private Run run(long epoch, RunKind kind, RunState state, boolean lives) {
        Run run = new Run(new RunId("m", 0, epoch), 1, kind, state, "j", false, false);
        runs.add(run);
        if (lives) {
            living.add(run.id());
        }
        return run;
    }

    private ShardAction next() {
        ShardRow row = new ShardRow("m", 0, 9, 5, MANIFEST, new TreeMap<>(pending), debt);
        return new Decision(WINDOW, 1, NOW).next(new ShardSituation(row, runs, living, residue, fresh, now));
    }
}
