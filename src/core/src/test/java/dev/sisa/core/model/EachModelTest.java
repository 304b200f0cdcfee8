package dev.sisa.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Work for several models. */
final class EachModelTest {

    @Test
    void a_failure_of_one_model_stops_none_of_the_others() {
        IllegalStateException cause = new IllegalStateException("gone");

        EachModel<Integer> each = EachModel.of(List.of("a", "bb", "ccc"), name -> {
            if (name.equals("bb")) {
                throw cause;
            }
            return name.length();
        });

        assertThat(each.results()).containsExactly(1, 3);
        assertThat(each.faults()).containsExactly(new ModelFault("bb", cause));
    }

    /** A watch compares what it saw with what it sees: the same failure thrown again is no news. */
    @Test
    void the_same_failure_again_is_equal() {
        assertThat(new ModelFault("a", new IllegalStateException("gone")))
                .isEqualTo(new ModelFault("a", new IllegalStateException("gone")))
                .hasSameHashCodeAs(new ModelFault("a", new IllegalStateException("gone")))
                .isNotEqualTo(new ModelFault("a", new IllegalStateException("back")))
                .isNotEqualTo(new ModelFault("b", new IllegalStateException("gone")));
    }
}
