package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The contract of key stores; each adapter's test extends this. */
public abstract class KeyStoreContract {

    private static final ModelKeys KEYS = ModelKeys.random(new Random(1));
    private static final ModelKeys OTHERS = ModelKeys.random(new Random(2));

    /** An empty store, the same for the whole of one test. */
    protected abstract KeyStore store();

    @Test
    void a_model_has_no_keys_until_they_are_kept() {
        assertThat(store().keys("model")).isEmpty();

        store().keep("model", KEYS);

        assertThat(store().keys("model")).contains(KEYS);
        assertThat(store().keys("other")).isEmpty();
    }

    @Test
    void keeping_the_same_keys_again_changes_nothing() {
        store().keep("model", KEYS);
        store().keep("model", KEYS);

        assertThat(store().keys("model")).contains(KEYS);
    }

    @Test
    void keys_are_never_overwritten() {
        store().keep("model", KEYS);

        assertThatThrownBy(() -> store().keep("model", OTHERS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("model");
        assertThat(store().keys("model")).contains(KEYS);
    }

    @Test
    void models_have_keys_of_their_own() {
        store().keep("model", KEYS);
        store().keep("model.2", OTHERS);

        assertThat(store().keys("model")).contains(KEYS);
        assertThat(store().keys("model.2")).contains(OTHERS);
    }

    @Test
    void destroyed_keys_are_gone_and_make_room_for_others() {
        store().keep("model", KEYS);
        store().keep("model.2", KEYS);

        store().destroy("model");
        store().destroy("model");

        assertThat(store().keys("model")).isEmpty();
        assertThat(store().keys("model.2")).contains(KEYS);
        store().keep("model", OTHERS);
        assertThat(store().keys("model")).contains(OTHERS);
    }
}
