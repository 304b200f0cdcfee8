package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.port.ScratchSpaceContract;
import dev.sisa.local.Child;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
final class ScratchFoldersTest extends ScratchSpaceContract {

    private final Home home;
    private final ScratchFolders folders;

    ScratchFoldersTest(@TempDir Path folder) {
        this.home = Home.open(folder);
        this.folders = open();
    }

    @AfterEach
    void close() {
        folders.close();
        LocalJobs _ = LocalJobs.open(home, InstantSource.system());
        assertThat(home.jobs()).isEmptyDirectory();
    }

    @Override
    protected ScratchSpace newSpace() {
        return folders.space();
    }

    @Override
    protected boolean nothingIsLeft() throws IOException {
        return Files.notExists(folders.folder()) || entries(folders.folder()).isEmpty();
    }

    @Test
    void each_process_has_a_folder_of_its_own_that_goes_when_it_is_closed() throws IOException {
        ScratchFolders second = open();
        write(folders);
        write(second);
        assertThat(entries(home.scratch())).containsExactlyInAnyOrder(folders.folder(), second.folder());

        second.close();
        second.close();

        assertThat(entries(home.scratch())).containsExactly(folders.folder());
    }

    @Test
    void sweeping_takes_the_folders_of_killed_processes_and_no_others() throws Exception {
        write(folders);
        try (Child living = Child.start("scratch", home.folder())) {
            Path used = Path.of(living.line());
            Path left;
            try (Child dying = Child.start("scratch", home.folder())) {
                left = Path.of(dying.line());
                folders.sweep();
                assertThat(entries(left)).hasSize(1);
            }

            folders.sweep();

            assertThat(left).doesNotExist();
            assertThat(entries(used)).hasSize(1);
            assertThat(entries(folders.folder())).hasSize(2);
        }
    }

    @Test
    void a_home_is_swept_when_it_is_opened_also_of_what_never_belonged_to_a_job() throws IOException {
        Files.createDirectories(home.scratch().resolve("m/deep"));
        Files.createFile(home.scratch().resolve("m/deep/file"));

        open().close();

        assertThat(home.scratch().resolve("m")).doesNotExist();
    }

    private ScratchFolders open() {
        return ScratchFolders.open(home, LocalJobs.open(home, InstantSource.system()));
    }

    private static void write(ScratchFolders folders) throws IOException {
        try (OutputStream out = folders.space().create("file")) {
            out.write(1);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
