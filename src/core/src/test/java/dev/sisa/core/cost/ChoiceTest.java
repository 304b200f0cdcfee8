package dev.sisa.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ChoiceTest {

    @Test
    void a_choice_that_costs_more_with_as_many_checkpoints_is_beaten() {
        assertThat(Choice.pareto(List.of(choice(1, 10), choice(10, 1)))).containsExactly(choice(10, 1));
    }

    @Test
    void more_checkpoints_for_less_cost_is_a_choice() {
        assertThat(Choice.pareto(List.of(choice(10, 1), choice(10, 10))))
                .containsExactly(choice(10, 1), choice(10, 10));
    }

    @Test
    void equal_choices_do_not_beat_each_other() {
        assertThat(Choice.pareto(List.of(choice(5, 2), choice(5, 2)))).hasSize(2);
    }

    private static Choice choice(int shards, int slices) {
        return new Choice(new UnlearningCost(shards, slices), 8);
    }
}
