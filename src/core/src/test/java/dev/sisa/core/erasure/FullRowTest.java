package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.acceptance.FullShard;
import dev.sisa.core.port.Item;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A shard whose row has no room for another part: a result with a way on, and nothing half written. */
final class FullRowTest {

    private final FullRows rows = new FullRows();
    private final Scene scene = rows.scene();

    @Test
    void a_request_to_a_full_shard_is_refused_and_nothing_is_written() {
        rows.fill(50);
        List<Item> before = scene.home().items();

        AcceptResult acceptResult = rows.receive(
                scene.home().ports(),
                "nobody",
                rows.other().id(),
                rows.samples().getFirst().id());

        assertThat(acceptResult).isEqualTo(new AcceptResult.NoRoom(new FullShard(50, FullRows.most()), false));
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void a_refused_request_suppresses_no_person() {
        rows.fill(50);
        DeletionDemand deletionDemand = new DeletionDemand(
                "tenant", Optional.of("key"), List.of(rows.other().id()), List.of("ann"));

        assertThat(new AcceptRequest(scene.home().ports(), scene.model(), FullRows.TERMS).receive(deletionDemand))
                .isInstanceOf(AcceptResult.NoRoom.class);
        assertThat(new Subjects(scene.home().ports().control())
                        .forgotten(scene.model().hashes().subject("ann")))
                .isFalse();
    }

    @Test
    void a_large_request_is_refused_before_its_first_part_if_a_shard_of_a_later_one_is_full() {
        rows.fill(55);
        List<Item> before = scene.home().items();

        assertThat(rows.receive(scene.home().ports(), rows.all())).isInstanceOf(AcceptResult.NoRoom.class);
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void a_large_request_refused_for_a_later_part_suppresses_no_person() {
        rows.fill(55);
        List<Item> before = scene.home().items();

        assertThat(rows.receiveWithAnn(scene.home().ports()))
                .isEqualTo(new AcceptResult.NoRoom(new FullShard(55, FullRows.most()), false));
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void an_erasure_makes_room() {
        rows.fill(50);
        assertThat(rows.receive(scene.home().ports(), rows.other().id())).isInstanceOf(AcceptResult.NoRoom.class);
        scene.worker().heal();

        assertThat(rows.receive(scene.home().ports(), rows.other().id())).isInstanceOf(AcceptResult.Accepted.class);
    }
}
