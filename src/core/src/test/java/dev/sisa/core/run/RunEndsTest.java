package dev.sisa.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.NoRoomException;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.simulation.MemoryHome;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RunEndsTest {

    private static final RunId ID = new RunId("m", 0, 2);
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final MemoryControlStore control = new MemoryControlStore();
    private final RunEnds ends = new RunEnds(MemoryHome.around(control));
    private final Run mine = new Run(ID, 1, RunKind.HEAL, new RunState.Running(NOW, NOW), "job", false, false);

    RunEndsTest() {
        control.commit(Transaction.of(RunRows.create(mine)));
    }

    @Test
    void the_last_act_of_a_worker_proves_its_death() {
        ends.stopped(mine);

        assertThat(run().state()).isEqualTo(new RunState.Stopped(NOW));
        assertThat(run().markedDead()).isTrue();
    }

    @Test
    void the_first_end_stays() {
        ends.stopped(mine);
        ends.failed(mine, new StoreException("disk full"));
        ends.dead(mine);

        assertThat(run().state()).isInstanceOf(RunState.Stopped.class);
    }

    @Test
    void who_is_given_up_is_not_dead_until_he_says_so_or_his_job_is_gone() {
        ends.givenUp(mine, "silent");
        assertThat(run().markedDead()).isFalse();

        ends.dead(mine);
        assertThat(run().markedDead()).isTrue();
        assertThat(run().state()).isEqualTo(new RunState.Failed(NOW, FailureKind.SILENT, "silent"));
    }

    @Test
    void a_run_whose_job_is_gone_lost_its_host() {
        ends.dead(mine);

        assertThat(run().state()).isEqualTo(new RunState.Failed(NOW, FailureKind.HOST_LOST, "its process is gone"));
    }

    @Test
    void who_knew_a_run_before_it_had_a_worker_does_not_end_the_worker() {
        Run leased = new Run(ID, 1, RunKind.HEAL, new RunState.Leased(NOW, 1), "", false, false);
        ends.stopped(leased);
        ends.dead(leased);

        assertThat(run()).isEqualTo(mine);
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new OutOfMemoryError("heap"), FailureKind.OUT_OF_MEMORY),
                Arguments.of(new DamagedBlobException("blob"), FailureKind.DAMAGED),
                Arguments.of(new StoreException("store gone"), FailureKind.STORE),
                Arguments.of(new NoRoomException("disk full", new IOException()), FailureKind.NO_ROOM),
                Arguments.of(new IllegalStateException("odd"), FailureKind.TRAINING));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void a_failure_is_counted_by_its_cause(Throwable cause, FailureKind kind) {
        assertThat(ends.failed(mine, cause)).isSameAs(cause);

        assertThat(run().state()).isEqualTo(new RunState.Failed(NOW, kind, String.valueOf(cause.getMessage())));
    }

    @Test
    void a_reason_is_cut_between_characters_and_keeps_what_a_store_can_hold() {
        String tooLong = "x".repeat(499) + "\uD83D\uDE00 and more";
        ends.failed(mine, new IllegalStateException("half \uD83D of " + tooLong));

        assertThat(run().state()).isInstanceOfSatisfying(RunState.Failed.class, failed -> assertThat(failed.reason())
                .startsWith("half ? of x")
                .hasSize(500));
        assertThat("x".repeat(499) + "\uD83D\uDE00").isEqualTo(reasonOf(tooLong));
    }

    private static String reasonOf(String said) {
        RunEndsTest other = new RunEndsTest();
        other.ends.failed(other.mine, new IllegalStateException(said));
        return ((RunState.Failed) other.run().state()).reason();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONFLICT", "THROTTLED", "REPEATED", "UNKNOWN_DONE", "UNKNOWN_UNDONE"})
    void an_end_is_written_once_whatever_befalls_its_commit(Fault fault) {
        new RunEnds(MemoryHome.around(new FaultyControlStore(control, Faults.at(1, fault)))).stopped(mine);

        assertThat(run().state()).isEqualTo(new RunState.Stopped(NOW));
        assertThat(run().version()).isEqualTo(2);
    }

    @Test
    void the_end_of_a_run_that_is_forgotten_is_no_error() {
        control.commit(Transaction.of(RunRows.delete(run())));

        ends.stopped(mine);
        ends.dead(mine);
        assertThat(new RunRows(control).find(ID)).isEmpty();
    }

    private Run run() {
        return new RunRows(control).find(ID).orElseThrow();
    }
}
