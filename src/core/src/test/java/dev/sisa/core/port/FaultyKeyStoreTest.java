package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelCatalog;
import dev.sisa.core.simulation.MemoryHome;
import dev.sisa.core.simulation.Scene;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultyKeyStoreTest {

    private static final ModelKeys KEYS = ModelKeys.random(new Random(1));

    private final MemoryKeyStore inner = new MemoryKeyStore();

    @Test
    void without_faults_everything_passes_through() {
        FaultyKeyStore keys = new FaultyKeyStore(inner, Faults.never());
        keys.keep("m", KEYS);
        assertThat(keys.keys("m")).contains(KEYS);
        assertThat(inner.keys("m")).contains(KEYS);

        keys.destroy("m");
        assertThat(inner.keys("m")).isEmpty();
    }

    @Test
    void keys_whose_keeping_is_unknown_are_kept_or_not() {
        assertThatThrownBy(() -> faulty(Fault.UNKNOWN_UNDONE).keep("m", KEYS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("keep keys m");
        assertThat(inner.keys("m")).isEmpty();

        assertThatThrownBy(() -> faulty(Fault.UNKNOWN_DONE).keep("m", KEYS)).isInstanceOf(StoreException.class);
        assertThat(inner.keys("m")).contains(KEYS);
    }

    @Test
    void a_crashed_process_reads_no_keys() {
        FaultyKeyStore keys = faulty(Fault.CRASH_AFTER);
        assertThatThrownBy(() -> keys.keep("m", KEYS)).isInstanceOf(SimulatedCrash.class);

        assertThatThrownBy(() -> keys.keys("m")).isInstanceOf(SimulatedCrash.class);
        assertThat(inner.keys("m")).contains(KEYS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "REPEATED"})
    void a_model_is_there_only_with_its_keys_and_is_made_by_making_it_again(Fault fault) {
        MemoryHome home = new MemoryHome(1);
        Model model = new Scene(1, 2).model();
        ModelCatalog failing = new ModelCatalog(with(home.installation(), faulty(fault)));

        assertThatThrownBy(() -> failing.create(model)).isInstanceOfAny(StoreException.class, SimulatedCrash.class);
        ModelCatalog catalog = new ModelCatalog(with(home.installation(), inner));
        assertThat(catalog.find("m")).isEmpty();

        catalog.create(model);
        assertThat(catalog.find("m")).contains(model);
    }

    private static Installation with(Installation home, KeyStore keys) {
        return new Installation(home.ports(), home.signer(), keys, home.serving(), home.fingerprints());
    }

    private FaultyKeyStore faulty(Fault fault) {
        return new FaultyKeyStore(inner, Faults.at(1, fault));
    }
}
