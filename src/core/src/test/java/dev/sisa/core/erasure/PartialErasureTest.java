package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.request.ShardMilestone;
import dev.sisa.core.request.ShardMilestones;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.Pending;
import dev.sisa.core.simulation.Interrupted;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasures that go through some slices and leave the rest to the next, and requests that come meanwhile. */
final class PartialErasureTest {

    private static final int SLICES = 3;

    private final Scene scene = new Scene(1, SLICES);
    private final List<Sample> survivors = new ArrayList<>();
    private final List<Sample> named = new ArrayList<>();

    @BeforeEach
    void train() {
        for (int slice = 1; slice <= SLICES; slice++) {
            survivors.add(scene.sample(0, slice));
            survivors.add(scene.sample(0, slice));
            named.add(scene.sample(0, slice));
        }
        List<Sample> all = new ArrayList<>(survivors);
        all.addAll(named);
        scene.worker().ingest(all);
        scene.worker().heal();
    }

    @Test
    void an_erasure_goes_through_one_slice_at_least_and_the_next_one_goes_on() {
        accept(named);
        for (int slice = 1; slice < SLICES; slice++) {
            erase(1);
            assertThat(scene.row(0).pending()).isEqualTo(new Pending(1, OptionalInt.of(slice + 1)));
            assertThat(samples(slice)).isEqualTo(2);
            assertThat(samples(slice + 1)).isEqualTo(3);
        }
        erase(1);

        assertThat(scene.row(0).pending()).isEqualTo(Pending.NONE);
        scene.worker().heal();
        assertThat(scene.differencesFrom(survivors)).isEmpty();
        assertThat(scene.leftovers(named)).isEmpty();
    }

    @Test
    void a_milestone_waits_for_the_last_slice_and_lists_what_every_erasure_destroyed() {
        List<String> before =
                scene.shard(0).named().stream().map(NamedBlob::name).toList();
        String request = accept(named);
        erase(1);
        destroy();
        assertThat(milestones(request)).isEmpty();
        erase(1);
        erase(1);
        destroy();

        assertThat(milestones(request)).singleElement().satisfies(milestone -> assertThat(
                        new BlobLists(scene.home().ports()).names("m", milestone.destroyed()))
                .containsAll(before)
                .doesNotHaveDuplicates());
        assertThat(new Destroy(scene.home().ports(), scene.model()).left(0)).isEmpty();
        scene.worker().heal();
        assertThat(scene.leftovers(named)).isEmpty();
    }

    @Test
    void what_an_erasure_destroyed_is_listed_for_a_request_that_came_before_it_ended() {
        accept(named.subList(2, 3));
        String[] late = {""};
        Ports ports = scene.home().ports();
        Interrupted between =
                new Interrupted(ports.control(), callsOfAnErasure(), () -> late[0] = accept(named.subList(1, 2)));
        new Erase(between.in(ports), scene.model(), Long.MAX_VALUE).shard(0);
        assertThat(scene.row(0).pending()).isEqualTo(new Pending(1, OptionalInt.of(2)));
        assertThat(scene.shard(0).servingStep()).isEqualTo(1);
        destroy();
        erase(Long.MAX_VALUE);
        destroy();

        ShardMilestone milestone = milestones(late[0]).getFirst();
        assertThat(new BlobLists(scene.home().ports()).names("m", milestone.destroyed()))
                .hasSizeGreaterThan(4);
        scene.worker().heal();
        assertThat(scene.leftovers(named.subList(1, 3))).isEmpty();
    }

    /** The request is accepted right before the commit, which then fails and is made again on a second reading. */
    private int callsOfAnErasure() {
        Scene other = new Scene(1, SLICES);
        List<Sample> samples = List.of(other.sample(0, 1), other.sample(0, 2), other.sample(0, 3));
        other.worker().ingest(samples);
        other.worker().heal();
        other.worker().accept(other.ids(samples.subList(2, 3)));
        Interrupted counting = new Interrupted(other.home().ports().control(), Integer.MAX_VALUE, () -> {});
        new Erase(counting.in(other.home().ports()), other.model(), Long.MAX_VALUE).shard(0);
        return counting.calls();
    }

    @Test
    void more_requests_wait_than_one_erasure_takes() {
        Scene crowd = new Scene(1, 2);
        List<Sample> all = crowd.samples(1_300);
        crowd.worker().ingest(all);
        List<Sample> gone = all.subList(0, 1_100);
        gone.forEach(sample -> crowd.worker().accept(crowd.ids(List.of(sample))));
        Erase erase = new Erase(crowd.home().ports(), crowd.model(), Long.MAX_VALUE);

        assertThat(crowd.row(0).pending().parts()).isEqualTo(1_100);
        assertThat(erase.shard(0)).isEqualTo(new Erasure.Erased(1_000));
        assertThat(crowd.row(0).pending().parts()).isEqualTo(100);
        crowd.worker().heal();
        assertThat(crowd.leftovers(gone)).isEmpty();
        assertThat(crowd.differencesFrom(all.subList(1_100, 1_300))).isEmpty();
    }

    @Test
    void the_parts_of_a_request_in_a_shard_are_told_by_the_version_they_gave_its_row() {
        long version = scene.row(0).version();
        IntStream.range(0, SLICES).forEach(slice -> accept(named.subList(slice, slice + 1)));

        PendingSnapshot pending = PendingSnapshot.read(scene.home().ports(), "m", 0);
        assertThat(pending.parts())
                .extracting(PendingSnapshot.Waiting::accepted)
                .containsExactly(version + 1, version + 2, version + 3);
    }

    private String accept(List<Sample> samples) {
        return scene.worker().accept(scene.ids(samples)).request().id();
    }

    private void erase(long rows) {
        assertThat(new Erase(scene.home().ports(), scene.model(), rows).shard(0))
                .isInstanceOf(Erasure.Erased.class);
    }

    private void destroy() {
        var _ = new Destroy(scene.home().ports(), scene.model()).shard(0);
    }

    private long samples(int slice) {
        return scene.shard(0).manifest().slices().get(slice - 1).samples();
    }

    private List<ShardMilestone> milestones(String request) {
        return new ShardMilestones(control()).of(request);
    }

    private ControlStore control() {
        return scene.home().ports().control();
    }
}
