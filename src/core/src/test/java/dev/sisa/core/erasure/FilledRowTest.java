package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.FullShard;
import dev.sisa.core.acceptance.RequestExpander;
import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.Ports;
import dev.sisa.core.reconcile.ReconcileFault;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.simulation.Interrupted;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shard whose row is filled by others while a request is accepted. */
final class FilledRowTest {

    private final FullRows rows = new FullRows();
    private final Scene scene = rows.scene();

    @Test
    void a_row_that_is_filled_once_people_are_suppressed_is_told_with_that() {
        Ports ports = scene.home().ports();
        Watching control = filledAt("SU#");

        assertThat(rows.receiveWithAnn(ports.with(control)))
                .isEqualTo(new AcceptResult.NoRoom(new FullShard(55, FullRows.most()), true));
        assertThat(new Subjects(ports.control())
                        .forgotten(scene.model().hashes().subject("ann")))
                .isTrue();
        assertThat(new OpenRequests(ports.control(), "m").ids()).isEmpty();
    }

    /** The row is filled between two parts. */
    @Test
    void a_request_that_finds_no_room_half_way_goes_on_after_an_erasure() {
        Ports ports = scene.home().ports();
        Watching control = filledAt("PT#000001");

        AcceptResult acceptResult = rows.receive(ports.with(control), rows.all());

        assertThat(acceptResult).isInstanceOfSatisfying(AcceptResult.Halted.class, halted -> {
            assertThat(halted.shard()).isEqualTo(new FullShard(55, FullRows.most()));
            assertThat(halted.salt().size()).isEqualTo(32);
            assertThat(halted.request().state()).isInstanceOf(RequestState.Expanding.class);
        });
        assertThat(scene.worker().reconcile().faults())
                .extracting(ReconcileFault::message)
                .isEmpty();
        assertThat(state()).isEqualTo("ACCEPTED");
        scene.worker().heal();
        assertThat(new OpenRequests(ports.control(), "m").ids()).isEmpty();
        assertThat(rows.receive(ports, rows.all()))
                .isInstanceOfSatisfying(AcceptResult.Accepted.class, answer -> assertThat(
                                answer.acceptedRequest().outcomes())
                        .hasSize(FullRows.SHARDS));
        assertThat(scene.differencesFrom(List.of(rows.other(), rows.hers()))).isEmpty();
    }

    @Test
    void a_pass_that_cannot_make_room_says_which_shard_is_full() {
        Ports ports = scene.home().ports();
        Watching control = filledAt("PT#000001");
        var _ = rows.receive(ports.with(control), rows.all());
        RequestExpander requestExpander = new RequestExpander(ports, scene.model());
        String id = new OpenRequests(ports.control(), "m").ids().getFirst();

        assertThatThrownBy(() -> requestExpander.finish(
                        new RequestRows(ports.control()).find(id).orElseThrow()))
                .isInstanceOf(BusyException.class)
                .hasMessageContaining(
                        "the rest of request " + id + " waits for room: in shard 55 " + FullRows.most() + " parts");
    }

    @Test
    void a_row_that_is_filled_at_any_call_of_an_accept_is_no_fault() {
        boolean reached = true;
        int call = 1;
        while (reached) {
            Scene fresh = new Scene(FullRows.SHARDS, 1);
            fresh.worker().ingest(rows.samples());
            Interrupted control = new Interrupted(fresh.home().ports().control(), call, () -> FullRows.fill(fresh, 0));
            AcceptResult acceptResult = new AcceptRequest(
                            control.in(fresh.home().ports()), fresh.model(), FullRows.TERMS)
                    .receive(FullRows.demand(
                            rows.samples().getFirst().id(), rows.other().id()));
            assertThat(acceptResult)
                    .as("at call %s", call)
                    .isInstanceOfAny(AcceptResult.Accepted.class, AcceptResult.NoRoom.class);
            reached = control.calls() >= call;
            call++;
        }
        assertThat(call).isGreaterThan(8);
    }

    /** A control store in which the row of shard 55 is filled when an item with this mark is first written. */
    private Watching filledAt(String mark) {
        boolean[] filled = new boolean[1];
        return new Watching(scene.home().ports().control(), what -> {
            if (!filled[0] && what.contains(mark)) {
                filled[0] = true;
                rows.fill(55);
            }
        });
    }

    private String state() {
        String id = new OpenRequests(scene.home().ports().control(), "m").ids().getFirst();
        return new RequestRows(scene.home().ports().control())
                .find(id)
                .orElseThrow()
                .state()
                .word();
    }
}
