package dev.sisa.cli;

import dev.sisa.core.unlearning.Acknowledgement;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What one start of the program has accepted and printed so far, for the case that it fails, is interrupted or cannot print
 * its result. All threads may ask.
 */
final class Invocation {

    private RequestStage stage = new RequestStage.None();
    private boolean saltTold;
    private boolean documentPrinted;
    private boolean ended;

    /** What accepting a request gives; {@link #accepted} is called on the way. */
    <T> T accepting(String model, Supplier<T> accept) {
        enter(new RequestStage.Accepting(model));
        try {
            return accept.get();
        } finally {
            leaveAccepting();
        }
    }

    /** A request is accepted. */
    void accepted(Acknowledgement acknowledgement) {
        enter(RequestStage.Accepted.of(acknowledgement));
    }

    /** The salt has been printed where it can be read. */
    synchronized void saltTold() {
        saltTold = true;
    }

    /** Whether a salt is known here and nowhere else. */
    synchronized boolean owesSalt() {
        return stage instanceof RequestStage.Accepted && !saltTold;
    }

    /** How far its request is now. */
    synchronized RequestStage stage() {
        return stage;
    }

    /** How far its request is once it is settled whether it is accepted, or after so long. */
    synchronized RequestStage settled(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); left > 0 && stage instanceof RequestStage.Accepting; ) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return stage;
    }

    /** True for the first who asks: of a result and a failure one is printed as JSON, so that it stays one document. */
    synchronized boolean claimDocument() {
        boolean first = !documentPrinted;
        documentPrinted = true;
        return first;
    }

    /** The command has come to its end by itself. */
    synchronized void end() {
        ended = true;
    }

    synchronized boolean ended() {
        return ended;
    }

    private synchronized void enter(RequestStage next) {
        stage = next;
        notifyAll();
    }

    private synchronized void leaveAccepting() {
        if (stage instanceof RequestStage.Accepting) {
            enter(new RequestStage.None());
        }
    }
}
