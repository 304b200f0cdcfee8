package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.acceptance.FullShard;
import dev.sisa.core.acceptance.PendingParts;
import dev.sisa.core.acceptance.RequestExpander;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.reconcile.ReconcileFault;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.sample.Subjects;
import dev.sisa.core.shard.RowRoom;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Interrupted;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A shard whose row has no room for another part: a result with a way on, and nothing half written. */
final class FullRowTest {

    private static final int SHARDS = 60;
    private static final AcceptanceTerms TERMS =
            new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), Long.MAX_VALUE, false);

    private final Scene scene = new Scene(SHARDS, 1);
    private final List<Sample> samples = new ArrayList<>(
            IntStream.range(0, SHARDS).mapToObj(shard -> scene.sample(shard, 1)).toList());
    private final Sample other = scene.sample(50, 1);
    private final Sample hers = scene.sampleOf("ann");

    FullRowTest() {
        samples.addAll(List.of(other, hers));
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @Test
    void a_request_to_a_full_shard_is_refused_and_nothing_is_written() {
        fill(50);
        List<Item> before = scene.home().items();

        AcceptResult acceptResult = receive(
                scene.home().ports(), "nobody", other.id(), samples.getFirst().id());

        assertThat(acceptResult).isEqualTo(new AcceptResult.NoRoom(new FullShard(50, most()), false));
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void nobody_is_suppressed_by_a_request_that_is_refused() {
        fill(50);
        DeletionDemand deletionDemand =
                new DeletionDemand("tenant", Optional.of("key"), List.of(other.id()), List.of("ann"));

        assertThat(new AcceptRequest(scene.home().ports(), scene.model(), TERMS).receive(deletionDemand))
                .isInstanceOf(AcceptResult.NoRoom.class);
        assertThat(new Subjects(scene.home().ports().control())
                        .forgotten(scene.model().hashes().subject("ann")))
                .isFalse();
    }

    @Test
    void a_large_request_is_refused_before_its_first_part_if_a_shard_of_a_later_one_is_full() {
        fill(55);
        List<Item> before = scene.home().items();

        assertThat(receive(scene.home().ports(), all())).isInstanceOf(AcceptResult.NoRoom.class);
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void nobody_is_suppressed_by_a_large_request_that_is_refused_for_a_later_part() {
        fill(55);
        List<Item> before = scene.home().items();

        assertThat(receiveWithAnn(scene.home().ports()))
                .isEqualTo(new AcceptResult.NoRoom(new FullShard(55, most()), false));
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void a_row_that_is_filled_once_people_are_suppressed_is_told_with_that() {
        Ports ports = scene.home().ports();
        boolean[] filled = new boolean[1];
        Watching control = new Watching(ports.control(), what -> {
            if (!filled[0] && what.contains("SU#")) {
                filled[0] = true;
                fill(55);
            }
        });

        assertThat(receiveWithAnn(ports.with(control)))
                .isEqualTo(new AcceptResult.NoRoom(new FullShard(55, most()), true));
        assertThat(new Subjects(ports.control())
                        .forgotten(scene.model().hashes().subject("ann")))
                .isTrue();
        assertThat(new OpenRequests(ports.control(), "m").ids()).isEmpty();
    }

    private AcceptResult receiveWithAnn(Ports ports) {
        return new AcceptRequest(ports, scene.model(), TERMS)
                .receive(new DeletionDemand("tenant", Optional.of("key"), List.of(all()), List.of("ann")));
    }

    @Test
    void an_erasure_makes_room() {
        fill(50);
        assertThat(receive(scene.home().ports(), other.id())).isInstanceOf(AcceptResult.NoRoom.class);
        scene.worker().heal();

        assertThat(receive(scene.home().ports(), other.id())).isInstanceOf(AcceptResult.Accepted.class);
    }

    /** The row is filled between two parts. */
    @Test
    void a_request_that_finds_no_room_half_way_goes_on_after_an_erasure() {
        Ports ports = scene.home().ports();
        boolean[] filled = new boolean[1];
        Watching control = new Watching(ports.control(), what -> {
            if (!filled[0] && what.contains("PT#000001")) {
                filled[0] = true;
                fill(55);
            }
        });

        AcceptResult acceptResult = receive(ports.with(control), all());

        assertThat(acceptResult).isInstanceOfSatisfying(AcceptResult.Halted.class, halted -> {
            assertThat(halted.shard()).isEqualTo(new FullShard(55, most()));
            assertThat(halted.salt().size()).isEqualTo(32);
            assertThat(halted.request().state()).isInstanceOf(RequestState.Expanding.class);
        });
        assertThat(scene.worker().reconcile().faults())
                .extracting(ReconcileFault::message)
                .isEmpty();
        assertThat(state()).isEqualTo("ACCEPTED");
        scene.worker().heal();
        assertThat(new OpenRequests(ports.control(), "m").ids()).isEmpty();
        assertThat(receive(ports, all())).isInstanceOfSatisfying(AcceptResult.Accepted.class, answer -> assertThat(
                        answer.acceptedRequest().outcomes())
                .hasSize(SHARDS));
        assertThat(scene.differencesFrom(List.of(other, hers))).isEmpty();
    }

    @Test
    void a_pass_that_cannot_make_room_says_which_shard_is_full() {
        Ports ports = scene.home().ports();
        boolean[] filled = new boolean[1];
        Watching control = new Watching(ports.control(), what -> {
            if (!filled[0] && what.contains("PT#000001")) {
                filled[0] = true;
                fill(55);
            }
        });
        var _ = receive(ports.with(control), all());
        RequestExpander requestExpander = new RequestExpander(ports, scene.model());
        String id = new OpenRequests(ports.control(), "m").ids().getFirst();

        assertThatThrownBy(() -> requestExpander.finish(
                        new RequestRows(ports.control()).find(id).orElseThrow()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(
                        "the rest of request " + id + " waits for room: in shard 55 " + most() + " parts");
    }

    @Test
    void a_row_that_is_filled_at_any_call_of_an_accept_is_no_fault() {
        boolean reached = true;
        int call = 1;
        while (reached) {
            Scene fresh = new Scene(SHARDS, 1);
            fresh.worker().ingest(samples);
            Interrupted control = new Interrupted(fresh.home().ports().control(), call, () -> fill(fresh, 0));
            AcceptResult acceptResult = new AcceptRequest(
                            control.in(fresh.home().ports()), fresh.model(), TERMS)
                    .receive(demand(samples.getFirst().id(), other.id()));
            assertThat(acceptResult)
                    .as("at call %s", call)
                    .isInstanceOfAny(AcceptResult.Accepted.class, AcceptResult.NoRoom.class);
            reached = control.calls() >= call;
            call++;
        }
        assertThat(call).isGreaterThan(8);
    }

    private String[] all() {
        return scene.ids(samples.subList(0, SHARDS)).toArray(String[]::new);
    }

    private String state() {
        String id = new OpenRequests(scene.home().ports().control(), "m").ids().getFirst();
        return new RequestRows(scene.home().ports().control())
                .find(id)
                .orElseThrow()
                .state()
                .word();
    }

    private AcceptResult receive(Ports ports, String... ids) {
        return new AcceptRequest(ports, scene.model(), TERMS).receive(demand(ids));
    }

    private static DeletionDemand demand(String... ids) {
        return new DeletionDemand("tenant", Optional.of("key"), List.of(ids), List.of());
    }

    private static int most() {
        return RowRoom.parts("m", 1);
    }

    private void fill(int shard) {
        fill(scene, shard);
    }

    /** As many parts as the row takes, of requests whose samples are long gone. */
    private static void fill(Scene scene, int shard) {
        ShardRow row = scene.row(shard);
        NavigableMap<String, Integer> pending = new TreeMap<>(row.pending());
        List<Write> parts = new ArrayList<>();
        for (int part = pending.size(); part < most(); part++) {
            String name = "%032x-000001".formatted(part + 1);
            pending.put(name, 1);
            parts.add(Write.create(PendingParts.item(PendingParts.key("m", shard, name), List.of())));
        }
        for (int from = 0; from < parts.size(); from += Transaction.MOST_WRITES) {
            commit(scene, parts.subList(from, Math.min(from + Transaction.MOST_WRITES, parts.size())));
        }
        ShardRow full =
                new ShardRow("m", shard, row.version() + 1, row.epoch(), row.manifest(), pending, row.backlog());
        commit(scene, List.of(Write.replace(ShardRows.item(full))));
    }

    private static void commit(Scene scene, List<Write> writes) {
        assertThat(scene.home().ports().control().commit(new Transaction(writes)))
                .isInstanceOf(CommitResult.Committed.class);
    }
}
