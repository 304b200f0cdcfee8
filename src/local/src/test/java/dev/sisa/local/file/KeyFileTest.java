package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.StoreException;
import dev.sisa.local.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyFileTest {

    private static final ModelKeys KEYS =
            new ModelKeys(Bytes.ofHex("0123456789abcdef".repeat(4)), Bytes.ofHex("fedcba9876543210".repeat(4)));

    private final Path folder;

    KeyFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_file_of_format_1_is_read() throws IOException {
        Files.writeString(file(), Resources.text("keys-1.json"));

        assertThat(KeyFile.read(file())).isEqualTo(KEYS);
    }

    @Test
    void a_written_file_has_format_1_and_one_reader() throws IOException {
        KeyFile.write(file(), KEYS);

        assertThat(file()).hasContent(Resources.text("keys-1.json"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void what_is_wrong_is_said_without_the_keys() throws IOException {
        String golden = Resources.text("keys-1.json");

        assertDamaged("not JSON at all", "is not JSON");
        assertDamaged("", "format");
        assertDamaged(golden.replace("sisa-keys/1", "sisa-keys/2"), "format");
        assertDamaged(golden.replace("placement", "place"), "\"placement\" is not 64");
        assertDamaged(golden.replace("fedc", "FEDC"), "\"identity\" is not 64");
    }

    @Test
    void an_absent_file_is_named() {
        assertThatThrownBy(() -> KeyFile.read(file()))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll(file().toString(), "check its name");
    }

    private void assertDamaged(String text, String what) throws IOException {
        Files.writeString(file(), text);
        assertThatThrownBy(() -> KeyFile.read(file()))
                .isInstanceOf(StoreException.class)
                .hasNoCause()
                .hasMessageContainingAll(file().toString(), what, "restore it")
                .hasMessageNotContaining("0123456789abcdef");
    }

    private Path file() {
        return folder.resolve("keys.json");
    }
}
