package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.port.KeyStore;
import dev.sisa.core.port.KeyStoreContract;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileKeyStoreTest extends KeyStoreContract {

    private static final ModelKeys KEYS = ModelKeys.random(new Random(1));

    private final Path folder;

    FileKeyStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    protected KeyStore store() {
        return FileKeyStore.open(folder.resolve("keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../m", "a/b", "-m", "a b", "ä", "m\n"})
    void other_names_of_models_are_refused(String model) {
        assertThatThrownBy(() -> store().keep(model, KEYS)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> store().keys(model)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_model_has_a_name_of_at_most_64_characters() {
        store().keep("m".repeat(64), KEYS);

        assertThat(store().keys("m".repeat(64))).contains(KEYS);
        assertThatThrownBy(() -> store().keys("m".repeat(65))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void damaged_keys_are_neither_absent_nor_overwritten() throws IOException {
        store().keep("m", KEYS);
        Path file = folder.resolve("keys/m.json");
        Files.writeString(file, "{}");

        assertThatThrownBy(() -> store().keys("m")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store().keep("m", KEYS)).isInstanceOf(StoreException.class);
        assertThat(file).hasContent("{}");
    }

    @Test
    void what_a_killed_writer_left_of_keys_is_destroyed_with_them_and_nothing_of_another_model() throws IOException {
        for (String model : List.of("m", "m2")) {
            store().keep(model, KEYS);
            Path file = folder.resolve("keys").resolve(model + ".json");
            Files.createLink(file.resolveSibling(model + ".json.part=1"), file);
        }

        store().destroy("m");

        try (Stream<Path> left = Files.list(folder.resolve("keys"))) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("m2.json", "m2.json.part=1");
        }
    }
}
