package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.layout.Location;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SliceCountsTest {

    private static final Location FULL = new Location(0, 2, 0);
    private static final Location THIN = new Location(1, 1, 0);

    private final SliceCounts counts = new SliceCounts(new Layout(2, 2, new PlacementPolicy.Uniform()), 3);

    SliceCountsTest() {
        counts.add(FULL, 3);
        counts.add(THIN);
    }

    @Test
    void all_samples_are_drawn_once() {
        assertThat(counts.samples()).isEqualTo(4);
        assertThat(counts.draw(4, new Random(1))).containsExactlyInAnyOrder(FULL, FULL, FULL, THIN);
        assertThat(counts.samples()).isEqualTo(4);
    }

    @Test
    void a_sample_is_as_likely_as_any_other() {
        Random random = new Random(1);
        long thin = Stream.generate(() -> counts.draw(1, random))
                .limit(4_000)
                .filter(List.of(THIN)::equals)
                .count();
        assertThat(thin).isBetween(1_000L - 4 * 28, 1_000L + 4 * 28);
    }

    @Test
    void more_samples_than_there_are_cannot_be_drawn() {
        assertThatThrownBy(() -> counts.draw(5, new Random(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
