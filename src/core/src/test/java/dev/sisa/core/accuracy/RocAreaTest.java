package dev.sisa.core.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RocAreaTest {

    @Test
    void it_is_one_if_every_row_of_the_class_scores_higher() {
        assertThat(RocArea.of(scores(0.9, 0.7), scores(0.1, 0.6, 0.3))).hasValue(1);
        assertThat(RocArea.of(scores(0.1, 0.3), scores(0.7, 0.6))).hasValue(0);
    }

    @Test
    void it_is_the_share_of_pairs_in_order() {
        assertThat(RocArea.of(scores(0.8, 0.4), scores(0.5, 0.2))).hasValue(0.75);
    }

    @Test
    void a_tie_counts_half() {
        assertThat(RocArea.of(scores(0.5), scores(0.5))).hasValue(0.5);
        assertThat(RocArea.of(scores(0.5, 0.5, 0.5), scores(0.5, 0.5))).hasValue(0.5);
        assertThat(RocArea.of(scores(0.7, 0.5), scores(0.5, 0.5, 0.2))).hasValue(5 / 6.0);
        assertThat(RocArea.of(scores(0.0), scores(-0.0))).hasValue(0.5);
    }

    @Test
    void there_is_none_of_one_kind_of_rows() {
        assertThat(RocArea.of(scores(), scores(0.5))).isEmpty();
        assertThat(RocArea.of(scores(0.5), scores())).isEmpty();
    }

    private static double[] scores(double... scores) {
        return scores;
    }
}
