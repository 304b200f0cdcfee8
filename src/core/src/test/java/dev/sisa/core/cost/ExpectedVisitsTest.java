package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sisa.core.layout.Location;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Against counts of random placements: means of 20,000 trials lie within 4 standard errors of what is expected. */
final class ExpectedVisitsTest {

    private static final int SAMPLES = 60;
    private static final int REQUESTS = 4;
    private static final int PASSES = 3;
    private static final int TRIALS = 20_000;
    private static final Layout LAYOUT = new Layout(3, 4, new PlacementPolicy.Uniform());

    private final ExpectedVisits expected = new ExpectedVisits(LAYOUT, PASSES);
    private final Random random = new Random(42);

    @Test
    void training_is_what_is_counted() {
        assertMean(expected.training(SAMPLES), () -> counts(places()).trainingVisits());
    }

    @Test
    void one_batch_is_what_is_counted() {
        assertMean(expected.oneBatch(SAMPLES, REQUESTS), () -> {
            List<Location> places = places();
            return counts(places).forget(places.subList(0, REQUESTS));
        });
    }

    @Test
    void one_by_one_is_what_is_counted() {
        assertMean(expected.oneByOne(SAMPLES, REQUESTS), () -> {
            List<Location> places = places();
            SliceCounts counts = counts(places);
            return places.subList(0, REQUESTS).stream()
                    .mapToLong(place -> counts.forget(List.of(place)))
                    .sum();
        });
    }

    @Test
    void many_samples_come_to_the_closed_form() {
        ExpectedVisits visits = new ExpectedVisits(new Layout(20, 50, new PlacementPolicy.Uniform()), 20);
        int samples = 80_000;
        double fraction = visits.oneBatch(samples, 8) / visits.training(samples - 8);
        assertThat(fraction).isEqualTo(new UnlearningCost(20, 50).oneBatch(8), within(1e-4));
    }

    @Test
    void a_single_shard_without_slices_is_trained_on_all_that_is_left() {
        ExpectedVisits visits = new ExpectedVisits(new Layout(1, 1, new PlacementPolicy.Uniform()), 2);
        assertThat(visits.oneBatch(10, 3)).isEqualTo(14);
    }

    @Test
    void other_placements_are_for_simulation() {
        Layout ordered = new Layout(3, 4, new PlacementPolicy.PriorOrdered(List.of(new PriorClass(0, 4, 1))));
        assertThatThrownBy(() -> new ExpectedVisits(ordered, PASSES)).hasMessageContaining("simulation");
    }

    private void assertMean(double mean, LongSupplier trial) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < TRIALS; i++) {
            long visits = trial.getAsLong();
            sum += visits;
            squares += (double) visits * visits;
        }
        double found = sum / TRIALS;
        double error = Math.sqrt((squares / TRIALS - found * found) / TRIALS);
        assertThat(found).isEqualTo(mean, within(4 * error));
    }

    private List<Location> places() {
        List<Location> places = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            places.add(new Location(random.nextInt(LAYOUT.shards()), 1 + random.nextInt(LAYOUT.slices()), 0));
        }
        return places;
    }

    private static SliceCounts counts(List<Location> places) {
        SliceCounts counts = new SliceCounts(LAYOUT, PASSES);
        places.forEach(counts::add);
        return counts;
    }
}
