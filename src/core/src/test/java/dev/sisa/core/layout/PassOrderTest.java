package dev.sisa.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.training.CounterRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

final class PassOrderTest {

    @Property(tries = 200)
    void an_order_is_a_permutation(@ForAll @Size(max = 50) long[] ids, @ForAll long key) {
        int[] order = PassOrder.of(ids, key);

        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, ids.length).toArray());
    }

    @Property(tries = 200)
    void the_others_keep_their_order_when_some_are_gone(
            @ForAll @Size(max = 40) @UniqueElements List<Long> ids, @ForAll Set<Integer> gone, @ForAll long key) {
        List<Long> rest = IntStream.range(0, ids.size())
                .filter(index -> !gone.contains(index))
                .mapToObj(ids::get)
                .toList();
        List<Long> before = ordered(ids, key).stream().filter(rest::contains).toList();

        assertThat(ordered(rest, key)).isEqualTo(before);
    }

    @Test
    void equal_hashes_keep_the_order_of_slices() {
        assertThat(PassOrder.of(new long[] {5, 5, 5}, 1)).containsExactly(0, 1, 2);
    }

    @Test
    void each_pass_has_its_own_order() {
        long[] ids = IntStream.range(0, 100).mapToLong(i -> i).toArray();

        assertThat(PassOrder.of(ids, CounterRandom.key(0, 1, 0)))
                .isNotEqualTo(PassOrder.of(ids, CounterRandom.key(0, 1, 1)))
                .isNotEqualTo(PassOrder.of(ids, CounterRandom.key(0, 2, 0)))
                .isNotEqualTo(PassOrder.of(ids, CounterRandom.key(1, 1, 0)));
    }

    @Test
    void the_order_is_what_it_was() {
        assertThat(PassOrder.of(new long[] {1, 2, 3, 4, 5, 6, 7, 8}, CounterRandom.key(3, 2, 1)))
                .containsExactly(2, 6, 0, 3, 1, 4, 5, 7);
    }

    private static List<Long> ordered(List<Long> ids, long key) {
        return Arrays.stream(PassOrder.of(ids.stream().mapToLong(id -> id).toArray(), key))
                .mapToObj(ids::get)
                .toList();
    }
}
