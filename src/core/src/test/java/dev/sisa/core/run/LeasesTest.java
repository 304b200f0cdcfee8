package dev.sisa.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.model.Ports;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.store.CommitResult;
import dev.sisa.core.store.Fault;
import dev.sisa.core.store.Faults;
import dev.sisa.core.store.FaultyControlStore;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LeasesTest {

    private final Scene scene = new Scene(1, 2);
    private final Ports ports = scene.home().ports();

    @BeforeEach
    void create() {
        scene.worker().ingest(List.of());
    }

    @Test
    void a_healing_is_leased_only_while_its_shard_is_as_it_was_when_that_was_decided() {
        Leases leases = new Leases(ports.control(), ports.jobs(), ports.clock());
        ShardRow decided = scene.row(0);
        ShardRow changed = decided.with(decided.debt().flushed());
        CommitResult _ = ports.control().commit(Transaction.of(Write.replace(ShardRows.item(changed))));

        assertThat(leases.reserve(decided)).isEmpty();
        assertThat(leases.reserve(changed)).containsInstanceOf(Lease.Taken.class);
        assertThat(scene.row(0).epoch()).isEqualTo(decided.epoch() + 1);
    }

    @Test
    void a_lease_whose_end_was_not_known_is_found_to_be_ones_own() {
        scene.home().pass(Duration.ofNanos(123_456));
        FaultyControlStore control = new FaultyControlStore(ports.control(), Faults.at(1, Fault.UNKNOWN_DONE));
        JobLauncher.Claim claim = ports.jobs().claim();
        Lease lease = new Leases(control, ports.jobs(), ports.clock()).take("m", 0, RunKind.INGEST, claim.job());

        assertThat(Optional.of(lease)).containsInstanceOf(Lease.Taken.class);
    }
}
