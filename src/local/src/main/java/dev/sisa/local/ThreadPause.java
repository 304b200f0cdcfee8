package dev.sisa.local;

import dev.sisa.core.port.Pause;
import java.time.Duration;

/** Waits by letting its thread sleep. */
public final class ThreadPause implements Pause {

    /**
     * Waits for so long.
     *
     * @throws InterruptedWaitException if the thread is to end
     */
    @Override
    public void of(Duration time) {
        uninterrupted(() -> Thread.sleep(time));
    }

    /** A wait that may be interrupted, as when the program is to end. */
    @FunctionalInterface
    public interface Wait {
        void run() throws InterruptedException;
    }

    /**
     * Waits for something.
     *
     * @throws InterruptedWaitException if the thread is to end
     */
    public static void uninterrupted(Wait wait) {
        try {
            wait.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWaitException(e);
        }
    }
}
