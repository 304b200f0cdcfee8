package dev.sisa.local;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.local.file.Home;
import dev.sisa.local.file.LocalJobs;
import dev.sisa.local.file.ScratchFolders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The work of child processes with jobs. */
public final class ChildJobs {

    static final int CLAIMS = 2_000;

    private static final InstantSource CLOCK = InstantSource.system();

    private ChildJobs() {}

    static void run(Home home, String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "work" -> work(home, RunId.parse(arguments[2]));
            case "launch" -> launch(home, RunId.parse(arguments[2]));
            case "claim" -> untilStopping(LocalJobs.open(home, CLOCK).claim());
            case "claims" -> claims(home);
            case "share" -> share(Path.of(arguments[2]));
            case "scratch" -> scratch(home);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** The words of a process that works on a run until it is killed. */
    static List<String> worker(Home home, RunId run) {
        return Child.command("work", home.folder(), run.toString());
    }

    /** The newest job that works on a run, if it has its claim. */
    public static Optional<String> job(Home home, RunId run) throws IOException {
        Path file = home.folder().resolve(run.toString());
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private static void work(Home home, RunId run) throws IOException, InterruptedException {
        System.out.println("working on " + run);
        JobLauncher.Claim claim = LocalJobs.ofWorker(home, CLOCK).claim();
        Path written = Files.writeString(home.folder().resolve(run + "." + claim.job()), claim.job());
        Path _ = Files.move(written, home.folder().resolve(run.toString()), StandardCopyOption.ATOMIC_MOVE);
        // nobody waits for it: it must not outlive a test that failed
        while (Files.exists(home.folder())) {
            Thread.sleep(100);
        }
    }

    private static void launch(Home home, RunId run) throws InterruptedException {
        new ProcessJobs(LocalJobs.open(home, CLOCK), 1, it -> worker(home, it)).launch(run);
        System.out.println("launched");
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void untilStopping(JobLauncher.Claim claim) throws InterruptedException {
        System.out.println(claim.job());
        while (!claim.stopping()) {
            Thread.sleep(5);
        }
        System.out.println("stopping");
        Thread.sleep(Long.MAX_VALUE);
    }

    /** Each claim must have its file for as long as it lives. */
    private static void claims(Home home) {
        LocalJobs jobs = LocalJobs.open(home, CLOCK);
        System.out.println("claiming");
        for (int i = 0; i < CLAIMS; i++) {
            try (JobLauncher.Claim claim = jobs.claim()) {
                if (!Files.exists(home.jobs().resolve(claim.job() + ".lock"))) {
                    throw new IllegalStateException("job " + claim.job() + " lives without a file");
                }
            }
        }
    }

    /** Looks at a file as one does who asks who holds it, and does not look away. */
    private static void share(Path file) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                var _ = channel.lock(0, Long.MAX_VALUE, true)) {
            System.out.println("looking");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void scratch(Home home) throws IOException, InterruptedException {
        ScratchFolders folders = ScratchFolders.open(home, LocalJobs.open(home, CLOCK));
        try (OutputStream out = folders.space().create("run-0")) {
            out.write(1);
        }
        System.out.println(folders.folder());
        Thread.sleep(Long.MAX_VALUE);
    }
}
