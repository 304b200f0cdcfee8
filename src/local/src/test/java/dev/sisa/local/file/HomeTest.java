package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {

    private final Path folder;

    HomeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_home_is_made_for_its_owner_alone() throws IOException {
        Home home = Home.open(folder.resolve("a/.sisa"));

        for (Path part : List.of(
                home.folder(), home.blobs(), home.keys(), home.signing(), home.locks(), home.jobs(), home.scratch())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                    .isEqualTo("rwx------");
        }
        assertThat(home.folder().resolve("format")).hasContent("2\n");
        assertThat(home.controlFile())
                .isEqualTo(folder.resolve("a/.sisa/control.db"))
                .doesNotExist();
    }

    @Test
    void opening_again_changes_nothing() {
        assertThat(Home.open(folder)).isEqualTo(Home.open(folder));
    }

    @Test
    void a_home_of_a_newer_sisa_is_refused() throws IOException {
        Home.open(folder);
        Files.writeString(folder.resolve("format"), "3\n");

        assertRefused("layout 3", "newer sisa");
    }

    @Test
    void a_format_that_is_no_number_is_refused() throws IOException {
        Files.writeString(folder.resolve("format"), "x");

        assertRefused("is " + folder + " a home of sisa?");
    }

    @Test
    void a_file_is_no_home() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Home.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("file");
    }

    @Test
    void a_home_that_lost_its_control_store_is_refused() throws IOException {
        Home home = Home.open(folder);
        Files.createFile(home.keys().resolve("m.json"));

        assertRefused(home.controlFile() + " is gone");
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> Home.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll(parts);
    }
}
