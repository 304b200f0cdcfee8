package dev.sisa.cli.home;

import dev.sisa.cli.failure.CommandException;
import java.time.Duration;

/** Waits before something is looked at again. */
public final class Pause {

    private Pause() {}

    public static void of(Duration time) {
        uninterrupted(() -> Thread.sleep(time));
    }

    /** What may be interrupted, as a command is that is to end. */
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
