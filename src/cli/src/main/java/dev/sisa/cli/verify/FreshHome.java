package dev.sisa.cli.verify;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.home.Homes;
import dev.sisa.core.port.NoRoomException;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.file.FolderScratch;
import dev.sisa.local.file.WriteFault;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A home for one comparison. It lies in the scratch space of the home under test, or among temporary files if that home cannot
 * be written or its disk has no room for all of it twice more.
 */
public final class FreshHome {

    private FreshHome() {}

    /** Applies a function to an empty home with room for one model, then deletes the home. */
    public static <R> R with(LocalInstallation tested, Function<LocalInstallation, R> work) {
        return hasRoom(tested) ? in(tested.scratch().resolve("fresh"), work) : elsewhere(work);
    }

    private static <R> R elsewhere(Function<LocalInstallation, R> work) {
        Path folder = TextFiles.makeTemporaryFolder("sisa-fresh");
        try {
            return in(folder, work);
        } catch (NoRoomException e) {
            throw WriteFault.fullFolder(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static <R> R in(Path folder, Function<LocalInstallation, R> work) {
        try (LocalInstallation fresh = Homes.open(folder)) {
            return work.apply(fresh);
        } finally {
            FolderScratch.remove(folder);
        }
    }

    private static boolean hasRoom(LocalInstallation tested) {
        Path home = tested.folder();
        try {
            return Files.isWritable(home) && Files.getFileStore(home).getUsableSpace() >= 2 * size(home);
        } catch (IOException _) {
            return false;
        }
    }

    /** Bytes of the files of a folder; files deleted meanwhile are not counted. */
    private static long size(Path folder) throws IOException {
        AtomicLong bytes = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get();
    }
}
