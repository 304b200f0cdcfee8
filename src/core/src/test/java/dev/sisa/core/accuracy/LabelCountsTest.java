package dev.sisa.core.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelCountsTest {

    @Test
    void the_most_frequent_label_is_the_smallest_among_equals() {
        LabelCounts counts = LabelCounts.of(List.of(2, 1, 2, 1, 0));
        assertThat(counts.counts()).containsExactly(1L, 2L, 2L);
        assertThat(counts.label()).isEqualTo(1);
        assertThat(counts.mostFrequent()).hasValue(0.4);
    }

    @Test
    void sums_may_have_another_winner() {
        LabelCounts sum = LabelCounts.of(List.of(0, 0, 1)).plus(LabelCounts.of(List.of(1, 1, 2)));
        assertThat(sum.counts()).containsExactly(2L, 3L, 1L);
        assertThat(sum.label()).isEqualTo(1);
        assertThat(sum.mostFrequent()).hasValue(0.5);
    }

    @Test
    void of_no_rows_there_is_none() {
        assertThat(LabelCounts.NONE.mostFrequent()).isEmpty();
        assertThat(LabelCounts.of(List.of()).plus(LabelCounts.NONE).mostFrequent())
                .isEmpty();
    }
}
