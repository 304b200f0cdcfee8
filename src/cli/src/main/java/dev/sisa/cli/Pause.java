package dev.sisa.cli;

import java.time.Duration;

/** Waits before something is looked at again. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        uninterrupted(() -> Thread.sleep(time));
    }

    /** What may be interrupted, as a command is that is to end. */
    @FunctionalInterface
    interface Wait {
        void run() throws InterruptedException;
    }

    static void uninterrupted(Wait wait) {
        try {
            wait.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted while waiting", e);
        }
    }
}
