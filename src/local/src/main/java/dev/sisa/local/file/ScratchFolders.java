package dev.sisa.local.file;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The scratch folder of one process that is at work in a home, {@code scratch/<job>}, under a claim that lives as long as the
 * process or until it is closed. Any process may delete the folders of dead jobs at any time; only the job itself may delete
 * that of a living one.
 */
public final class ScratchFolders implements AutoCloseable {

    private final Path parent;
    private final LocalJobs jobs;
    private Optional<JobLauncher.Claim> claim = Optional.empty();

    private ScratchFolders(Path parent, LocalJobs jobs) {
        this.parent = parent;
        this.jobs = jobs;
    }

    /**
     * A folder of this process's own, claimed and made at first use; folders of dead jobs are deleted, if the home can be
     * written.
     *
     * @throws StoreException if a folder of a dead job stays
     */
    public static ScratchFolders open(Home home, LocalJobs jobs) {
        ScratchFolders folders = new ScratchFolders(home.scratch(), jobs);
        if (home.isWritable()) {
            folders.sweep();
        }
        return folders;
    }

    /**
     * The folder of this process.
     *
     * @throws StoreException if there is no claim to be had
     */
    public synchronized Path folder() {
        JobLauncher.Claim mine = claim.orElseGet(jobs::claim);
        claim = Optional.of(mine);
        return parent.resolve(mine.job());
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
                if (jobs.alive(List.of(folder.getFileName().toString())).isEmpty()) {
                    FolderScratch.remove(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new StoreException("scratch folder " + parent + " cannot be emptied", e);
        }
    }

    /** Deletes the folder of this process and ends its claim; closing again changes nothing. */
    @Override
    public synchronized void close() {
        if (claim.isPresent()) {
            try (JobLauncher.Claim mine = claim.get()) {
                FolderScratch.remove(parent.resolve(mine.job()));
            }
        }
    }
}
