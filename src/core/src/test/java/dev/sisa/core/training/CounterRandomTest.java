package dev.sisa.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The literals were computed in Python from the definition of the finalizer. */
final class CounterRandomTest {

    private static final long KEY = 6_548_580_830_893_916_435L;

    @Test
    void keys_are_what_they_were() {
        assertThat(CounterRandom.key(1, 2, 3)).isEqualTo(KEY);
        assertThat(CounterRandom.key(0)).isEqualTo(3_069_472_533_636_442_495L);
        assertThat(CounterRandom.key(-1)).isEqualTo(7_521_888_212_171_461_645L);
    }

    @Test
    void numbers_are_what_they_were() {
        assertThat(LongStream.of(0, 1, 2).map(counter -> CounterRandom.bits(KEY, counter)))
                .containsExactly(-6_615_239_712_495_988_885L, 6_525_955_884_277_735_746L, 5_694_554_709_715_439_311L);
        assertThat(CounterRandom.unit(KEY, 0)).isEqualTo(10_760_690 * 0x1p-24f);
        assertThat(CounterRandom.unit(KEY, 1)).isEqualTo(5_935_322 * 0x1p-24f);
    }

    @Test
    void the_order_and_the_number_of_parts_matter() {
        assertThat(CounterRandom.key(1, 2)).isNotEqualTo(CounterRandom.key(2, 1));
        assertThat(CounterRandom.key(0, 0)).isNotEqualTo(CounterRandom.key(0));
    }

    /** With 15 degrees of freedom chi-square exceeds 37.7 once in a thousand times. */
    @Test
    void units_fill_their_range_evenly() {
        double[] counts = new double[16];
        IntStream.range(0, 16_000).forEach(i -> counts[(int) (CounterRandom.unit(KEY, i) * 16)]++);

        assertThat(Arrays.stream(counts)
                        .map(count -> (count - 1_000) * (count - 1_000) / 1_000)
                        .sum())
                .isLessThan(37.7);
    }

    @Test
    void first_numbers_of_neighbouring_keys_are_unrelated() {
        double mean = IntStream.range(0, 10_000)
                .mapToDouble(i -> CounterRandom.unit(CounterRandom.key(7, i), 0))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(0.5, within(0.01));
    }
}
