package dev.sisa.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.Erase;
import dev.sisa.core.port.Ports;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.SliceEntry;
import dev.sisa.core.simulation.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** I5: deletions are cumulative, in whatever order and batches they come. */
final class CumulativeTest {

    private final Scene scene = new Scene(2, 3);
    private final List<Sample> requested =
            List.of(scene.sample(0, 1), scene.sample(0, 2), scene.sample(0, 2), scene.sample(0, 3), scene.sample(1, 1));
    private final List<Sample> survivors =
            List.of(scene.sample(0, 1), scene.sample(0, 2), scene.sample(0, 3), scene.sample(1, 1), scene.sample(1, 3));

    @Property(tries = 40)
    void any_order_and_batching_ends_the_same(
            @ForAll("orders") List<Integer> order, @ForAll List<Boolean> healsBetween) {
        settle();
        for (int i = 0; i < order.size(); i++) {
            scene.worker().accept(scene.ids(List.of(requested.get(order.get(i)))));
            if (i < healsBetween.size() && healsBetween.get(i)) {
                scene.worker().heal();
            }
        }
        scene.worker().heal();

        assertThat(violations()).as("%s %s", order, healsBetween).isEmpty();
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4);
    }

    @Test
    void a_store_by_which_the_second_erasure_brings_the_first_sample_back_is_reported() {
        settle();
        Map<Integer, SliceEntry> first = new HashMap<>();
        Ports planted = RewritingStore.plant(
                scene.home().ports(), scene.model(), (_, before, after) -> stale(first, before, after));
        for (Sample sample : requested) {
            scene.worker().accept(scene.ids(List.of(sample)));
            new Erase(planted, scene.model(), Long.MAX_VALUE).shard(0);
        }
        scene.worker().heal();

        assertThat(violations()).contains("shard 0: slice 1 has 2 samples here and 1 from scratch");
    }

    private void settle() {
        List<Sample> all = new ArrayList<>(requested);
        all.addAll(survivors);
        scene.worker().ingest(all);
        scene.worker().heal();
    }

    private List<String> violations() {
        List<String> violations = new ArrayList<>(scene.differencesFrom(survivors));
        violations.addAll(scene.leftovers(requested));
        return violations;
    }

    /** An erasure puts its own slice right, and the others back to how they were first seen. */
    private static Manifest stale(Map<Integer, SliceEntry> first, Manifest before, Manifest after) {
        Manifest manifest = after;
        for (int slice = 1; slice <= after.slices().size(); slice++) {
            SliceEntry was = before.slices().get(slice - 1);
            SliceEntry seen = first.computeIfAbsent(slice, _ -> was);
            if (was.equals(after.slices().get(slice - 1))) {
                manifest = manifest.withSlice(slice, seen);
            }
        }
        return manifest;
    }
}
