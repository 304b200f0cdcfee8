package dev.sisa.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.HealingBacklog;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class LeasesTest {

    private final Scene scene = new Scene(1, 2);
    private final List<Sample> samples = scene.samples(4);

    LeasesTest() {
        scene.worker().ingest(samples);
    }

    @Test
    void a_lease_is_a_new_epoch_and_a_run_that_holds_it() {
        ShardRow before = scene.row(0);
        Lease.Taken taken = taken(leases().take("m", 0, RunKind.ERASE, claim().job()));

        assertThat(taken.row()).isEqualTo(before.fenced());
        assertThat(scene.row(0)).isEqualTo(taken.row());
        assertThat(leases().holder(scene.row(0))).contains(taken.run());
        assertThat(taken.run().id()).isEqualTo(new RunId("m", 0, before.epoch() + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "HEAL, HEAL, false", "HEAL, ERASE, true", "HEAL, INGEST, true", "HEAL, DELETE, true",
        "ERASE, HEAL, false", "ERASE, ERASE, false", "ERASE, INGEST, true", "ERASE, DELETE, true",
        "INGEST, HEAL, false", "INGEST, ERASE, false", "INGEST, INGEST, false", "INGEST, DELETE, false",
        "DELETE, HEAL, false", "DELETE, ERASE, false", "DELETE, INGEST, false", "DELETE, DELETE, false",
    })
    void some_kinds_take_the_shard_from_living_runs_of_others(RunKind holder, RunKind next, boolean takes) {
        JobLauncher.Claim first = claim();
        Lease.Taken held = taken(leases().take("m", 0, holder, first.job()));

        Lease lease = leases().take("m", 0, next, claim().job());

        assertThat(lease).isInstanceOf(takes ? Lease.Taken.class : Lease.Held.class);
        assertThat(scene.row(0).epoch()).isEqualTo(held.row().epoch() + (takes ? 1 : 0));
        first.close();
        if (!takes) {
            assertThat(leases().take("m", 0, next, claim().job()))
                    .as("once the holder is dead")
                    .isInstanceOf(Lease.Taken.class);
        }
    }

    @Test
    void a_healing_that_has_not_begun_is_not_leased_again() {
        Lease.Taken reserved = taken(leases().reserve(scene.row(0)).orElseThrow());

        assertThat(leases().reserve(scene.row(0))).contains(new Lease.Held(reserved.run()));
    }

    @Test
    void a_healing_is_leased_only_while_its_shard_is_as_it_was_when_that_was_decided() {
        ShardRow decided = scene.row(0);
        ShardRow changed =
                decided.with(new HealingBacklog(3, Optional.of(ports().clock().instant()), true));
        CommitResult _ = ports().control().commit(Transaction.of(Write.replace(ShardRows.item(changed))));

        assertThat(leases().reserve(decided)).isEmpty();
        assertThat(leases().reserve(changed)).containsInstanceOf(Lease.Taken.class);
        assertThat(scene.row(0).epoch()).isEqualTo(decided.epoch() + 1);
    }

    @Test
    void a_run_that_has_not_begun_is_dead_once_it_has_lost_its_shard() {
        Run reserved = taken(leases().reserve(scene.row(0)).orElseThrow()).run();
        assertThat(leases().isDead(reserved, scene.row(0).epoch())).isFalse();

        taken(leases().take("m", 0, RunKind.ERASE, claim().job()));
        assertThat(leases().isDead(reserved, scene.row(0).epoch())).isTrue();
    }

    @Test
    void a_run_that_was_given_up_gives_way_though_it_lives() {
        Run silent = taken(leases().take("m", 0, RunKind.HEAL, claim().job())).run();
        new RunEnds(ports()).givenUp(silent, "silent");

        assertThat(leases().reserve(scene.row(0))).containsInstanceOf(Lease.Taken.class);
        assertThat(leases().isDead(silent, scene.row(0).epoch())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONFLICT", "THROTTLED", "REPEATED", "UNKNOWN_DONE", "UNKNOWN_UNDONE"})
    void a_lease_whose_end_is_unknown_is_taken_once(Fault fault) {
        scene.home().pass(Duration.ofNanos(123_456));
        long before = scene.row(0).epoch();
        JobLauncher.Claim claim = claim();
        Ports faulty = scene.home().ports(Faults.at(1, fault));

        Lease.Taken taken = taken(new Leases(faulty).take("m", 0, RunKind.INGEST, claim.job()));

        assertThat(taken.row().epoch()).isEqualTo(before + 1);
        assertThat(scene.row(0)).isEqualTo(taken.row());
    }

    private Ports ports() {
        return scene.home().ports();
    }

    private JobLauncher.Claim claim() {
        return ports().jobs().claim();
    }

    private Leases leases() {
        return new Leases(ports());
    }

    private static Lease.Taken taken(Lease lease) {
        assertThat(lease).isInstanceOf(Lease.Taken.class);
        return (Lease.Taken) lease;
    }
}
