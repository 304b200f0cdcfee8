package dev.sisa.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorClass;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The literals were computed with Python's hmac from the documentation. */
final class PlacementTest {

    private static final Bytes KEY = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final PlacementPolicy ORDERED = new PlacementPolicy.PriorOrdered(
            List.of(new PriorClass(0, 6, 8), new PriorClass(0.01, 3, 1), new PriorClass(0.1, 1, 1)));

    private final Placement uniform = new Placement(KEY, new Layout(5, 10, new PlacementPolicy.Uniform()));
    private final Placement ordered = new Placement(KEY, new Layout(5, 10, ORDERED));

    @Test
    void places_are_what_they_were() {
        assertThat(uniform.locate(new SampleUnit.Single("s1"), 0)).isEqualTo(new Location(3, 2, 0));
        assertThat(uniform.locate(new SampleUnit.Single("s2"), 0)).isEqualTo(new Location(1, 7, 0));
        assertThat(uniform.locate(new SampleUnit.Subject("ann"), 0)).isEqualTo(new Location(3, 1, 0));
        assertThat(uniform.locate(new SampleUnit.Subject("s1"), 0)).isEqualTo(new Location(3, 5, 0));
    }

    @Test
    void the_deletion_prior_chooses_the_range_and_the_hash_the_slice_in_it() {
        SampleUnit unit = new SampleUnit.Single("s1");

        assertThat(ordered.locate(unit, 0)).isEqualTo(new Location(3, 1, 0));
        assertThat(ordered.locate(unit, 0.0099)).isEqualTo(new Location(3, 1, 0));
        assertThat(ordered.locate(unit, 0.01)).isEqualTo(new Location(3, 7, 1));
        assertThat(ordered.locate(unit, 0.1)).isEqualTo(new Location(3, 10, 2));
        assertThat(ordered.locate(unit, 1)).isEqualTo(new Location(3, 10, 2));
    }

    @Test
    void the_samples_of_a_subject_share_a_shard_whatever_their_priors() {
        SampleUnit ann = new SampleUnit.Subject("ann");

        assertThat(List.of(0.0, 0.05, 0.5))
                .extracting(prior -> ordered.locate(ann, prior).shard())
                .containsOnly(ordered.locate(ann, 0).shard());
    }

    @Test
    void the_prior_does_not_matter_under_uniform_placement() {
        SampleUnit unit = new SampleUnit.Single("s1");

        assertThat(uniform.locate(unit, 1)).isEqualTo(uniform.locate(unit, 0));
    }

    /** With 49 degrees of freedom chi-square exceeds 85.4 once in a thousand times. */
    @Test
    void samples_spread_evenly_over_shards_and_slices() {
        double[] counts = new double[50];
        IntStream.range(0, 50_000).forEach(i -> {
            Location location = uniform.locate(new SampleUnit.Single("sample " + i), 0);
            counts[location.shard() * 10 + location.slice() - 1]++;
        });

        assertThat(Arrays.stream(counts)
                        .map(count -> (count - 1_000) * (count - 1_000) / 1_000)
                        .sum())
                .isLessThan(85.4);
    }

    @Test
    void a_class_spreads_evenly_over_its_own_slices_alone() {
        double[] counts = new double[11];
        IntStream.range(0, 30_000)
                .forEach(i -> counts[
                        ordered.locate(new SampleUnit.Single("sample " + i), 0.05)
                                .slice()]++);

        assertThat(Arrays.stream(counts, 7, 10).sum()).isEqualTo(30_000);
        assertThat(Arrays.stream(counts, 7, 10)
                        .map(count -> (count - 10_000) * (count - 10_000) / 10_000)
                        .sum())
                .isLessThan(13.8);
    }
}
