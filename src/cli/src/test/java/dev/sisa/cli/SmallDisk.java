package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own in memory, which may be filled and made read-only; for tests that may mount one. */
final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 4_096;
    private static final int MOST_LOOKS = 1_200;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** A disk of so many mebibytes in an empty folder; where none may be mounted, the test is skipped and says so. */
    static SmallDisk in(Path folder, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String said = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(said.isEmpty(), "this test mounts a small file system, which is refused here: " + said);
        return new SmallDisk(folder);
    }

    /** Another path to a folder, by which nothing can be written; where none may be mounted, the test is skipped. */
    static SmallDisk readOnlyView(Path of, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String said = run("mount", "--bind", of.toString(), folder.toString());
        Assumptions.assumeTrue(
                said.isEmpty(), "this test mounts a folder a second time, which is refused here: " + said);
        SmallDisk view = new SmallDisk(folder);
        assertThat(run("mount", "-o", "remount,ro,bind", folder.toString())).isEmpty();
        return view;
    }

    Path folder() {
        return folder;
    }

    void readOnly() throws IOException, InterruptedException {
        assertThat(run("mount", "-o", "remount,ro", folder.toString())).isEmpty();
    }

    void writable() throws IOException, InterruptedException {
        assertThat(run("mount", "-o", "remount,rw", folder.toString())).isEmpty();
    }

    /** Fills the disk until so much room is left. */
    void leave(long bytes) throws IOException {
        makeRoom();
        long most = Files.getFileStore(folder).getUsableSpace() - bytes;
        try (var filler = Files.newOutputStream(filler())) {
            for (long written = 0; written < most; written += PIECE) {
                filler.write(new byte[PIECE]);
            }
        }
        assertThat(Files.getFileStore(folder).getUsableSpace()).isEqualTo(bytes);
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** Takes it away once nothing works on it any more: a worker process that has done its work may still be ending. */
    @Override
    public void close() throws IOException {
        try {
            String said = run("umount", folder.toString());
            for (int looks = 0; said.contains("busy") && looks < MOST_LOOKS; looks++) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                said = run("umount", folder.toString());
            }
            assertThat(said).isEmpty();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** The complaint of a command; empty if it succeeded. */
    private static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? "" : said + " ";
    }
}
