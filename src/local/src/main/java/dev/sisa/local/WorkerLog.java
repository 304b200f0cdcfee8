package dev.sisa.local;

import dev.sisa.local.file.Folders;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that all workers of a home append their output to, {@code workers.log}. Once it has 1 MB, the next start puts it
 * aside as {@code workers.log.1}, over the one before.
 */
record WorkerLog(Path file) {

    private static final long FULL = 1_000_000;

    /** The end of the file, as the output of a new process. */
    Redirect appended() throws IOException {
        if (Files.exists(file) && Files.size(file) >= FULL) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            Files.createFile(file, Folders.ownerOnly(file));
        } catch (FileAlreadyExistsException _) {
            // its mode is right already
        }
        return Redirect.appendTo(file.toFile());
    }
}
