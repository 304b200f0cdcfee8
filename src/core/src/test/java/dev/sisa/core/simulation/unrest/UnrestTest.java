package dev.sisa.core.simulation.unrest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.Fault;
import dev.sisa.core.simulation.Strength;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** I9 to I16 in any unrest. */
final class UnrestTest {

    private final Set<Act> happened = ConcurrentHashMap.newKeySet();
    private final Set<Fault> faults = ConcurrentHashMap.newKeySet();

    @Test
    void every_request_is_honoured_and_nothing_is_left_behind_in_any_unrest() {
        Strength.UNREST_SEEDS.live(getClass(), this::live);

        if (Strength.UNREST_SEEDS.covers()) {
            assertThat(happened).containsExactlyInAnyOrder(Act.values());
            assertThat(faults).containsExactlyInAnyOrder(Fault.values());
        }
    }

    private void live(long seed) {
        Unrest unrest = new Unrest(seed, Plant.NONE);
        try {
            unrest.live();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(unrest.trace().toString(), e);
        }
        happened.addAll(unrest.happened());
        faults.addAll(unrest.faults());
    }
}
