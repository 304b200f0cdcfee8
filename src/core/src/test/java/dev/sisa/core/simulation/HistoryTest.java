package dev.sisa.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Random lives of models of an engine that folds its samples: each ends equal to a home that only ever saw the survivors. */
final class HistoryTest {

    private final Set<History.Event> events = ConcurrentHashMap.newKeySet();

    @Test
    void any_history_ends_where_the_survivors_alone_would() {
        Strength.FOLDED_LIVES.live(getClass(), this::live);

        if (Strength.FOLDED_LIVES.covers()) {
            assertThat(events).containsExactlyInAnyOrder(History.Event.values());
        }
    }

    private void live(long seed) {
        History history = new History(seed, Worker.Algorithm.fold());
        history.live();
        assertThat(history.differences(history.fresh())).as(history.trace()).isEmpty();
        events.addAll(history.events());
    }
}
