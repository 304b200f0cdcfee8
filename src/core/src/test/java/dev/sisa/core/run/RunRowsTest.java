package dev.sisa.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.ShardItems;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RunRowsTest {

    private static final RunId ID = new RunId("credit", 7, 12);
    private static final ItemKey KEY = ShardItems.key("credit", 7, "RUN#0000000000000000012");
    private static final Instant AT = Instant.ofEpochMilli(1_793_491_200_000L);

    private final MemoryControlStore control = new MemoryControlStore();

    static Stream<Arguments> states() {
        Attributes common = Attributes.NONE
                .with("kind", "HEAL")
                .with("t", AT.toEpochMilli())
                .with("job", "j1")
                .with("dead", 1)
                .with("swept", 0);
        return Stream.of(
                Arguments.of(
                        new RunState.Leased(AT, 2), common.with("st", "LEASED").with("n", 2)),
                Arguments.of(
                        new RunState.Running(AT, AT.plusMillis(5)),
                        common.with("st", "RUNNING").with("b", AT.toEpochMilli() + 5)),
                Arguments.of(
                        new RunState.Done(AT, 240, Duration.ofNanos(17), Optional.empty()),
                        common.with("st", "DONE").with("n", 240).with("ns", 17)),
                Arguments.of(
                        new RunState.Done(
                                AT, 240, Duration.ofNanos(17), Optional.of(new ListDigest(3, "ab".repeat(32)))),
                        common.with("st", "DONE")
                                .with("n", 240)
                                .with("ns", 17)
                                .with("blobs", 3)
                                .with("live", "ab".repeat(32))),
                Arguments.of(new RunState.Stopped(AT), common.with("st", "STOPPED")),
                Arguments.of(
                        new RunState.Failed(AT, FailureKind.DAMAGED, "slice 3"),
                        common.with("st", "FAILED").with("why", "DAMAGED").with("reason", "slice 3")));
    }

    @ParameterizedTest
    @MethodSource("states")
    void version_1_is_written_and_read(RunState state, Attributes golden) {
        Run run = new Run(ID, 1, RunKind.HEAL, state, "j1", true, false);

        assertThat(RunRows.create(run)).isEqualTo(Write.create(new Item(KEY, 1, golden)));
        control.commit(Transaction.of(RunRows.create(run)));
        assertThat(new RunRows(control).find(ID)).contains(run);
        assertThat(new RunRows(control).of("credit", 7)).containsExactly(run);
    }

    @Test
    void runs_come_in_the_order_of_their_epochs() {
        for (long epoch : new long[] {10, 9, 100}) {
            RunId id = new RunId("credit", 7, epoch);
            control.commit(Transaction.of(
                    RunRows.create(new Run(id, 1, RunKind.ERASE, new RunState.Leased(AT, 0), "", false, false))));
        }
        assertThat(new RunRows(control).of("credit", 7))
                .extracting(run -> run.id().epoch())
                .containsExactly(9L, 10L, 100L);
    }

    @Test
    void a_state_of_a_later_version_is_a_fault() {
        Attributes later = Attributes.NONE
                .with("kind", "HEAL")
                .with("t", 0)
                .with("job", "")
                .with("dead", 0)
                .with("swept", 0)
                .with("st", "DREAMING");
        control.commit(Transaction.of(Write.create(new Item(KEY, 1, later))));

        assertThatThrownBy(() -> new RunRows(control).find(ID))
                .isInstanceOf(DamagedItemException.class)
                .hasMessage("a run is in state DREAMING, which this sisa does not know");
    }
}
