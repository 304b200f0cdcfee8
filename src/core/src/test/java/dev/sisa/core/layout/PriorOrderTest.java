package dev.sisa.core.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.model.ModelSpecJson;
import dev.sisa.core.simulation.World;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorBound;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PriorOrderTest {

    private static final Bytes KEY = Bytes.ofText("a placement key");
    private static final int SAMPLES = 1_000;
    private static final int SLICES = 5;
    private static final double RISKY = 0.01;
    private static final double STABLE = 0.001;

    @Test
    void shards_expect_less_than_their_capacity_and_slices_are_equal() {
        int[][] sizes = sizes(layout());
        assertThat(sizes).hasNumberOfRows(6);
        for (int shard = 0; shard < sizes.length; shard++) {
            int size = 0;
            for (int slice : sizes[shard]) {
                size += slice;
            }
            assertThat(sizes[shard]).as("shard %s", shard).containsOnly(size / SLICES, (size + SLICES - 1) / SLICES);
        }
    }

    @Test
    void risky_samples_lie_behind_stable_ones() {
        Placement placement = new Placement(KEY, layout());
        int lastStable = 0;
        int firstRisky = Integer.MAX_VALUE;
        for (int i = 0; i < SAMPLES; i++) {
            int place = index(placement.locate(unit(i), prior(i)));
            lastStable = risky(i) ? lastStable : Math.max(lastStable, place);
            firstRisky = risky(i) ? Math.min(firstRisky, place) : firstRisky;
        }
        assertThat(lastStable).isLessThanOrEqualTo(firstRisky);
    }

    @Test
    void a_later_sample_moves_no_other() {
        Layout layout = layout();
        Placement placement = new Placement(KEY, layout);
        assertThat(placement.locate(new SampleUnit.Single("later"), 0.5)).isEqualTo(new Location(5, SLICES, 0));
        assertThat(placement.locate(new SampleUnit.Single("later"), 0).shard()).isZero();
    }

    @Test
    void a_shard_with_fewer_samples_than_slices_has_empty_slices() {
        PriorOrder order = new PriorOrder();
        order.add(UnitHash.of(KEY, unit(0)), 0.6);
        order.add(UnitHash.of(KEY, unit(1)), 0.7);
        Placement placement = new Placement(KEY, order.layout(new CapacityShards(0.5), 3));
        assertThat(placement.locate(unit(0), 0.6)).isEqualTo(new Location(0, 3, 0));
        assertThat(placement.locate(unit(1), 0.7)).isEqualTo(new Location(1, 3, 0));
    }

    @Test
    void bounds_survive_the_stored_form() {
        ModelSpec spec = World.random(1).model().spec();
        ModelSpec sharded = new ModelSpec(spec.schema(), spec.training().with(layout()));
        assertThat(ModelSpecJson.read("spec", ModelSpecJson.write(sharded).toString()))
                .isEqualTo(sharded);
    }

    @Test
    void bounds_that_do_not_fit_are_refused() {
        PriorBound low = new PriorBound(0.1, 5);
        PriorBound high = new PriorBound(0.1, 6);
        assertThatThrownBy(() -> new PlacementPolicy.PriorSharded(List.of(high, low)))
                .hasMessageContaining("bound 1 does");
        assertThatThrownBy(() -> new Layout(2, 2, new PlacementPolicy.PriorSharded(List.of(low, high))))
                .hasMessageContaining("2 shards of 2 slices need 3 bounds");
        assertThatThrownBy(() -> new PriorOrder().layout(2, 2)).hasMessageContaining("without samples");
    }

    private static Layout layout() {
        PriorOrder order = new PriorOrder();
        for (int i = 0; i < SAMPLES; i++) {
            order.add(UnitHash.of(KEY, unit(i)), prior(i));
        }
        return order.layout(new CapacityShards(0.35), SLICES);
    }

    private static int[][] sizes(Layout layout) {
        Placement placement = new Placement(KEY, layout);
        int[][] sizes = new int[layout.shards()][layout.slices()];
        for (int i = 0; i < SAMPLES; i++) {
            Location place = placement.locate(unit(i), prior(i));
            sizes[place.shard()][place.slice() - 1]++;
        }
        return sizes;
    }

    private static int index(Location place) {
        return place.shard() * SLICES + place.slice();
    }

    private static SampleUnit unit(int number) {
        return new SampleUnit.Single("s" + number);
    }

    private static boolean risky(int number) {
        return number % 10 == 0;
    }

    private static double prior(int number) {
        return risky(number) ? RISKY : STABLE;
    }
}
