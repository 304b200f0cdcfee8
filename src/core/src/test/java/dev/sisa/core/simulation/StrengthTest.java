package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrengthTest {

    @Test
    void each_seed_of_the_number_is_lived_once() {
        Set<Long> lived = ConcurrentHashMap.newKeySet();

        Strength.FOLDED_LIVES.live(
                getClass(), seed -> assertThat(lived.add(seed)).isTrue());

        assertThat(lived).hasSize(Strength.FOLDED_LIVES.number());
    }

    @Test
    void a_life_that_fails_names_its_seed_and_how_to_live_it_alone() {
        assertThatThrownBy(() -> Strength.FOLDED_LIVES.live(getClass(), _ -> {
                    throw new IllegalStateException("lost");
                }))
                .isInstanceOf(AssertionError.class)
                .message()
                .containsPattern("^seed ([0-9]+) fails; \\./mvnw -pl src/core -am package -Dtest=StrengthTest .*"
                        + " -Dsisa.seeds=1 -Dsisa.seeds.from=\\1 lives it alone\n")
                .contains("IllegalStateException: lost", "StrengthTest.java");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "20, 1", "40, 2", "50, 3", "100, 5"})
    void a_share_of_a_list_begins_with_its_first_case_and_is_spread_evenly(int percent, int count) {
        List<Integer> cases = List.of(1, 2, 3, 4, 5);
        assertThat(Strength.share(cases, percent)).hasSize(count).startsWith(1).isSubsetOf(cases);
        assertThat(Strength.share(cases, 50)).containsExactly(1, 3, 5);
    }
}
