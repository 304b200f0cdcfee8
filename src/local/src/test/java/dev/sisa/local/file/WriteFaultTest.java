package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sisa.core.port.NoRoomException;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WriteFaultTest {

    private static final String WHAT = "blob b could not be stored";

    private final Path folder;
    private final Home home;

    WriteFaultTest(@TempDir Path folder) {
        this.folder = folder;
        this.home = Home.open(folder.resolve("home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded"})
    void a_full_disk_or_quota_is_that_of_the_home(String reason) {
        String said = home.folder() + ": the disk of the home is full: make room; nothing is lost";
        assertThat(WriteFault.of(home.blobs().resolve("a/b"), WHAT, new IOException(reason)))
                .isInstanceOf(NoRoomException.class)
                .hasMessage(said);
        assertThat(WriteFault.of(home.folder(), WHAT, new FileSystemException("b", null, reason)))
                .isInstanceOf(NoRoomException.class)
                .hasMessage(said);
    }

    @Test
    void elsewhere_the_folder_is_named_that_has_no_room() {
        assertThat(WriteFault.of(folder.resolve("missing/file"), WHAT, new IOException("No space left on device")))
                .isInstanceOf(NoRoomException.class)
                .hasMessage(folder + ": its disk is full: make room; nothing is lost");
    }

    @Test
    void a_home_within_the_scratch_space_of_a_home_is_not_the_one_that_the_user_knows() {
        Home inner = Home.open(home.scratch().resolve("job/fresh"));
        assertThat(WriteFault.full(inner.blobs(), new IOException()))
                .hasMessageStartingWith(home.folder() + ": the disk of the home is full");
    }

    @Test
    void a_file_system_that_is_read_only_and_a_user_who_may_not_write_are_told_apart() {
        assertThat(WriteFault.of(home.jobs(), WHAT, new FileSystemException("j", null, "Read-only file system")))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(home.folder() + ": the home is on a read-only file system: mount it writable")
                .hasMessageEndingWith("those that only read work as it is");
        assertThat(WriteFault.of(home.jobs(), WHAT, new AccessDeniedException("j")))
                .hasMessageStartingWith(home.folder() + ": the home may not be written by this user")
                .hasMessageEndingWith("those that only read work as it is");
    }

    @Test
    void any_other_fault_keeps_its_sentence_and_gets_its_reason() {
        assertThat(WriteFault.of(home.jobs(), WHAT, new IOException("Input/output error")))
                .hasMessage(WHAT + ": Input/output error")
                .isNotInstanceOf(NoRoomException.class);
    }

    @Test
    void nothing_is_found_and_nothing_left_in_a_folder_that_can_be_written() throws IOException {
        assertThat(WriteFault.found(home.scratch())).isEmpty();
        assertThat(home.scratch()).isEmptyDirectory();
    }

    @Test
    void scratch_output_names_the_disk_that_is_full_and_no_other_fault() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full here");
        try (ScratchOutput out = new ScratchOutput(home.scratch(), Files.newOutputStream(full))) {
            assertThatThrownBy(() -> out.write(1))
                    .isInstanceOf(NoRoomException.class)
                    .hasMessageContaining("the disk of the home is full");
        }
        IOException other = new IOException("Input/output error");
        assertThat(ScratchOutput.orFull(home.scratch(), other)).isSameAs(other);
    }
}
