package dev.sisa.bench.home;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.home.Homes;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.file.FolderScratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home for the time of a benchmark; it is deleted afterwards. */
public final class BenchHome implements AutoCloseable {

    private final Path folder;
    private final LocalInstallation installation;

    private BenchHome(Path folder, LocalInstallation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    /** An empty home in the folder for temporary files. */
    public static BenchHome make() {
        try {
            Path folder = Files.createTempDirectory("sisa-bench");
            return new BenchHome(folder, Homes.open(folder.resolve("home")));
        } catch (IOException e) {
            throw new CommandException("no temporary folder can be made: " + e.getMessage(), e);
        }
    }

    public LocalInstallation installation() {
        return installation;
    }

    @Override
    public void close() {
        installation.close();
        FolderScratch.clear(folder);
        try {
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
