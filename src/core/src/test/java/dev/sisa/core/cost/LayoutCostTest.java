package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LayoutCostTest {

    private static final Requests REQUESTS = new Requests(250_000, 8, 10);

    @Test
    void a_choice_that_costs_more_with_as_many_checkpoints_is_beaten() {
        assertThat(LayoutCost.pareto(List.of(choice(1, 10), choice(10, 1)))).containsExactly(choice(10, 1));
    }

    @Test
    void more_checkpoints_for_less_cost_is_a_choice() {
        assertThat(LayoutCost.pareto(List.of(choice(10, 1), choice(10, 10))))
                .containsExactly(choice(10, 1), choice(10, 10));
    }

    @Test
    void equal_choices_do_not_beat_each_other() {
        assertThat(LayoutCost.pareto(List.of(choice(5, 2), choice(5, 2)))).hasSize(2);
    }

    @Test
    void closed_forms_are_exact() {
        LayoutCost layoutCost = choice(20, 50);
        assertThat(layoutCost.oneBatch().under(REQUESTS.retrainingOnce()).mean())
                .isEqualTo(4.23, within(0.005));
        assertThat(layoutCost.oneByOne().under(REQUESTS.retrainingEach()))
                .isEqualTo(
                        Estimate.exact(new UnlearningCost(20, 50).oneBatch(1)).under(1));
    }

    @Test
    void one_model_is_trained_anew_on_what_is_left() {
        assertThat(new Requests(100, 3, 10).retrainingOnce()).isEqualTo(970);
        assertThat(new Requests(100, 3, 10).retrainingEach()).isEqualTo(990 + 980 + 970);
        assertThatThrownBy(() -> new Requests(100, 100, 10)).hasMessageContaining("at least 1 must stay");
        assertThatThrownBy(() -> new Requests(100, 1, 0)).hasMessageContaining("stated are requests: 1, passes: 0");
    }

    private static LayoutCost choice(int shards, int slices) {
        return LayoutCost.expected(new UnlearningCost(shards, slices), REQUESTS);
    }
}
