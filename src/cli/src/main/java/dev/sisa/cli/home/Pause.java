package dev.sisa.cli.home;

import dev.sisa.cli.failure.CommandException;
import java.time.Duration;

/** Waits between two polls. */
public final class Pause {

    private Pause() {}

    public static void of(Duration time) {
        uninterrupted(() -> Thread.sleep(time));
    }

    /** A wait that may be interrupted, as when the command is to end. */
    @FunctionalInterface
    public interface Wait {
        void run() throws InterruptedException;
    }

    public static void uninterrupted(Wait wait) {
        try {
            wait.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted while waiting", e);
        }
    }
}
