package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DeletionPriorTest {

    @Test
    void zipf_sums_to_one_and_ascends_to_the_first_rank() {
        DeletionPrior prior = DeletionPrior.zipf(3, 1);
        assertThat(prior.expected()).isEqualTo(1, within(1e-12));
        assertThat(prior.of(2)).isEqualTo(6.0 / 11, within(1e-12));
        assertThat(prior.of(0)).isEqualTo(2.0 / 11, within(1e-12));
    }

    @Test
    void groups_have_their_shares_of_the_samples() {
        DeletionPrior prior =
                DeletionPrior.groups(10, List.of(new PriorGroup(0.5, 2), new PriorGroup(0.1, 7), new PriorGroup(0, 1)));
        assertThat(IntStream.range(0, 10).mapToObj(prior::of))
                .containsExactly(0.0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.5, 0.5);
        assertThat(prior.expected()).isEqualTo(1.7, within(1e-12));
    }

    @Test
    void the_first_to_ask_is_drawn_in_proportion_to_the_priors() {
        DeletionPrior prior = DeletionPrior.groups(2, List.of(new PriorGroup(0.1, 1), new PriorGroup(0.3, 1)));
        Random random = new Random(1);
        long likely = IntStream.range(0, 10_000)
                .filter(_ -> prior.draw(1, random).getFirst() == 1)
                .count();
        assertThat(likely).isBetween(7_500L - 4 * 44, 7_500L + 4 * 44);
    }

    @Test
    void requests_are_for_distinct_samples_that_anybody_may_ask_for() {
        DeletionPrior prior = DeletionPrior.groups(4, List.of(new PriorGroup(0, 1), new PriorGroup(0.3, 3)));
        assertThat(prior.draw(3, new Random(1))).containsExactlyInAnyOrder(1, 2, 3);
        assertThatThrownBy(() -> prior.draw(4, new Random(1)))
                .hasMessage("4 requests are more than the samples with a deletion prior above 0, of which there are 3");
    }

    @Test
    void a_prior_that_expects_no_request_is_refused() {
        assertThatThrownBy(() -> DeletionPrior.groups(4, List.of(new PriorGroup(0, 1))))
                .hasMessageContaining("so none is requested");
        assertThatThrownBy(() -> new PriorGroup(1.5, 1)).hasMessageContaining("[0, 1], unlike 1.5");
        assertThatThrownBy(() -> new PriorGroup(0.5, 0)).hasMessageContaining("above 0, not 0.0");
        assertThatThrownBy(() -> DeletionPrior.zipf(5, -1)).hasMessageContaining("-1.0");
    }
}
