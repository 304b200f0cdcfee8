package dev.sisa.local.file;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.StoreException;
import dev.sisa.local.file.FileClaim.JobFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The living jobs of one machine: each holds a lock file of a random name, so a job is dead when its file is free or gone.
 * The process that notices a dead job removes its file.
 *
 * <p>A file says {@code process 1234 since 2026-11-01T00:00:00Z} if that process lives for this job alone; such a process is
 * killed to stop its job. It says {@code part of process 1234 since ...} if the process has other work too; such a job is
 * only asked. All processes must see each other under the same numbers.
 */
public final class LocalJobs {

    /** As {@link JobLauncher#startTime}: a process or a thread of this machine starts in seconds, or not at all. */
    public static final Duration START_TIME = Duration.ofMinutes(2);

    /** After which a run counts as silent: no worker of one machine pauses for so long unless it hangs. */
    public static final Duration SILENCE = Duration.ofMinutes(15);

    private static final Pattern JOB = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ALONE = Pattern.compile("process ([0-9]{1,18}) since .*");

    /** A process may open a file before it is locked: seldom once, never this often. */
    private static final int MOST_ATTEMPTS = 1_000;

    private final Path folder;
    private final InstantSource clock;
    private final String kind;

    private LocalJobs(Path folder, InstantSource clock, String kind) {
        this.folder = folder;
        this.clock = clock;
        this.kind = kind;
    }

    /**
     * The jobs of a home, for a process that may have several and other work too.
     *
     * @throws StoreException if their folder cannot be used
     */
    public static LocalJobs open(Home home, InstantSource clock) {
        return open(home, clock, "part of process ");
    }

    /**
     * The jobs of a home, for a process that lives for one job alone and may be killed to stop it.
     *
     * @throws StoreException if their folder cannot be used
     */
    public static LocalJobs ofWorker(Home home, InstantSource clock) {
        return open(home, clock, "process ");
    }

    private static LocalJobs open(Home home, InstantSource clock, String kind) {
        try {
            Path folder = Files.exists(home.jobs()) ? home.jobs().toRealPath() : home.jobs();
            LocalJobs jobs = new LocalJobs(folder, clock, kind);
            if (home.isWritable()) {
                jobs.sweep();
            }
            return jobs;
        } catch (IOException | DirectoryIteratorException e) {
            throw new StoreException("jobs cannot be kept in " + home.jobs(), e);
        }
    }

    /** As {@link JobLauncher#claim}. */
    public JobLauncher.Claim claim() {
        String holder = kind + ProcessHandle.current().pid() + " since " + clock.instant();
        try {
            for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                JobFiles files = new JobFiles(folder, UUID.randomUUID().toString());
                if (LockFile.tryAcquire(files.lock(), holder) instanceof LockFile.Attempt.Acquired(LockFile lock)) {
                    return new FileClaim(files, lock, System::nanoTime);
                }
            }
        } catch (IOException e) {
            throw WriteFault.of(folder, "no job can be claimed in " + folder, e);
        }
        throw new StoreException(
                "no job can be claimed in " + folder + ": new files there are removed or locked at once");
    }

    /** As {@link JobLauncher#alive}: a look at a lock file for each. */
    public Set<String> alive(Collection<String> jobs) {
        return jobs.stream().filter(this::isAlive).collect(Collectors.toSet());
    }

    private boolean isAlive(String job) {
        try {
            return holder(job).isPresent();
        } catch (IOException e) {
            throw new StoreException("it cannot be told whether job " + job + " is alive", e);
        }
    }

    /** As {@link JobLauncher#stop}: the second time, a process that lives for this job alone is killed forcibly. */
    public void stop(String job) {
        try {
            if (holder(job).isPresent()) {
                boolean again = !mark(job);
                Optional<ProcessHandle> process = process(job);
                // it held its file after the process was found, so the process is not another one of its number
                if (holder(job).isPresent() && process.isPresent()) {
                    end(job, process.get(), again);
                }
            }
        } catch (IOException e) {
            throw WriteFault.of(folder, "job " + job + " could not be asked to end", e);
        }
    }

    /** The file that the output of workers goes to. */
    public Path log() {
        return folder.resolve("workers.log");
    }

    /** The text of the holder of a job's file; if no process holds it, the files of the job are removed. */
    private Optional<String> holder(String job) throws IOException {
        if (!JOB.matcher(job).matches()) {
            return Optional.empty();
        }
        JobFiles files = new JobFiles(folder, job);
        Optional<String> holder = LockFile.holderOrRemoved(files.lock());
        if (holder.isEmpty() && Files.isWritable(folder)) {
            Files.deleteIfExists(files.stop());
        }
        return holder;
    }

    /** Marks the job as asked to stop; false if it was before. */
    private boolean mark(String job) throws IOException {
        Path stop = new JobFiles(folder, job).stop();
        try {
            Files.createFile(stop, Folders.ownerOnly(stop));
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        }
    }

    /** The process that lives for a job alone, unless it is this one. */
    private Optional<ProcessHandle> process(String job) throws IOException {
        return holder(job)
                .map(ALONE::matcher)
                .filter(Matcher::matches)
                .flatMap(parts -> ProcessHandle.of(Long.parseLong(parts.group(1))))
                .filter(process -> !process.equals(ProcessHandle.current()));
    }

    /** A process that ends by itself meanwhile can be signalled no more, and may hold its file for a moment. */
    public void end(String job, ProcessHandle process, boolean forcibly) throws IOException {
        boolean asked = forcibly ? process.destroyForcibly() : process.destroy();
        if (!asked && process.isAlive() && holder(job).isPresent()) {
            throw new StoreException("process " + process.pid() + " of job " + job + " cannot be stopped from here");
        }
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{lock,stop}")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Optional<String> _ = holder(name.substring(0, name.lastIndexOf('.')));
            }
        }
    }
}
