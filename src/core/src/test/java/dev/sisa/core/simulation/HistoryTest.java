package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryTest {

    private static final int SEEDS = 300;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void any_history_ends_where_the_survivors_alone_would(int block) {
        for (long seed = (long) block * SEEDS; seed < (block + 1L) * SEEDS; seed++) {
            History history = new History(seed, Worker.Algorithm.fold());
            history.live();
            assertThat(history.differences(history.fresh()))
                    .as("seed %s%n%s", seed, history.trace())
                    .isEmpty();
        }
    }
}
