package dev.sisa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A worker that a command started. If the command is gone when the worker dies, Java says that it lives until process 1 has
 * collected its exit status, which may take seconds, or in a container never happen.
 */
record WorkerProcess(ProcessHandle process) {

    private static final long LOOK_EVERY_MILLIS = 2;

    /** In {@code /proc/PID/stat}, behind the name in parentheses: a zombie, or dead. */
    private static final Pattern ENDED = Pattern.compile("(?s).*\\) [ZX] .*");

    boolean lives() {
        return process.isAlive() && !collectable();
    }

    private boolean collectable() {
        try {
            return ENDED.matcher(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat")))
                    .matches();
        } catch (IOException _) {
            return false; // collected while it was looked at, or a system without such files: then Java knows
        }
    }

    /** Waits for its end, however it comes. */
    void awaitEnd() throws InterruptedException {
        while (lives()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** SIGKILL, and its end. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }
}
