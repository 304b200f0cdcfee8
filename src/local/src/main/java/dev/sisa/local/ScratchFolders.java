package dev.sisa.local;

import dev.sisa.core.run.JobLauncher;
import dev.sisa.core.slice.ScratchSpace;
import dev.sisa.core.store.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The scratch folder of one process that is at work in a home, {@code scratch/<job>}, under a claim that lives as long as the
 * process or until it is closed. Folders of dead jobs may be deleted by anybody at any time, those of living ones by nobody
 * else.
 */
public final class ScratchFolders implements AutoCloseable {

    private final Path parent;
    private final LocalJobs jobs;
    private final JobLauncher.Claim claim;

    private ScratchFolders(Path parent, LocalJobs jobs) {
        this.parent = parent;
        this.jobs = jobs;
        this.claim = jobs.claim();
    }

    /**
     * A folder of this process's own, made at first use; what the dead left is swept.
     *
     * @throws StoreException if there is no claim to be had, or what the dead left stays
     */
    public static ScratchFolders open(Home home, LocalJobs jobs) {
        ScratchFolders folders = new ScratchFolders(home.scratch(), jobs);
        try {
            folders.sweep();
            return folders;
        } catch (RuntimeException e) {
            folders.claim.close();
            throw e;
        }
    }

    /** The folder of this process. */
    public Path folder() {
        return parent.resolve(claim.job());
    }

    /** A fresh space in the folder of this process. */
    public ScratchSpace space() {
        return FolderScratch.below(folder());
    }

    /**
     * Deletes the folders of dead jobs.
     *
     * @throws StoreException if something stays
     */
    public void sweep() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
            for (Path folder : folders) {
                if (!jobs.alive(folder.getFileName().toString())) {
                    FolderScratch.remove(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new StoreException("scratch folder " + parent + " cannot be swept", e);
        }
    }

    /** Deletes the folder of this process and ends its claim; closing again changes nothing. */
    @Override
    public void close() {
        try (claim) {
            FolderScratch.remove(folder());
        }
    }
}
