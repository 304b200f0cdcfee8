package dev.sisa.core.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sisa.core.port.Ports;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.spec.EngineName;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InstallationTest {

    private final Installation memory = new MemoryHome(1).installation();

    @Test
    void every_engine_has_the_fingerprint_of_its_name() {
        Installation installation = with(EngineName.fingerprints());

        for (EngineName engine : EngineName.values()) {
            assertThat(installation.fingerprint(engine)).isEqualTo(engine.fingerprint());
        }
    }

    @Test
    void an_engine_without_a_fingerprint_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of(EngineName.PORTABLE, "portable/1")))
                .withMessage("an installation knows the fingerprint of every engine, not only {PORTABLE=portable/1}");
    }

    @Test
    void other_ports_leave_the_rest_as_it_is() {
        Ports others = new MemoryHome(2).ports();

        Installation changed = memory.with(others);

        assertThat(changed)
                .isEqualTo(new Installation(
                        others, memory.signer(), memory.keys(), memory.serving(), memory.fingerprints()));
    }

    private Installation with(Map<EngineName, String> fingerprints) {
        return new Installation(memory.ports(), memory.signer(), memory.keys(), memory.serving(), fingerprints);
    }
}
