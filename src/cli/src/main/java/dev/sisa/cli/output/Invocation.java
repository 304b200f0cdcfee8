package dev.sisa.cli.output;

import dev.sisa.core.acceptance.AcceptedRequest;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What one start of the program has accepted and printed so far, for the case that it fails, is interrupted or cannot print
 * its result. All threads may ask.
 */
public final class Invocation {

    private RequestStage stage = new RequestStage.None();
    private boolean saltTold;
    private boolean saltOnError;
    private boolean documentPrinted;
    private boolean ended;

    /** What accepting a request gives; {@link #accepted} is called on the way. */
    public <T> T accepting(String model, Supplier<T> accept) {
        enter(new RequestStage.Accepting(model));
        try {
            return accept.get();
        } finally {
            leaveAccepting();
        }
    }

    /** A request is accepted. */
    public void accepted(AcceptedRequest acceptedRequest) {
        enter(RequestStage.Accepted.of(acceptedRequest));
    }

    /** The salt has been printed where it can be read. */
    public synchronized void saltTold() {
        saltTold = true;
    }

    /** The salt has been printed on standard error, which need not say it again. */
    public synchronized void saltToldOnError() {
        saltTold = true;
        saltOnError = true;
    }

    synchronized boolean saltOnError() {
        return saltOnError;
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
    public synchronized RequestStage settled(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); left > 0 && stage instanceof RequestStage.Accepting; ) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return stage;
    }

    /** True for the first who asks: of a result and a failure one is printed as JSON, so that it stays one document. */
    public synchronized boolean claimDocument() {
        boolean first = !documentPrinted;
        documentPrinted = true;
        return first;
    }

    /** The command has come to its end by itself. */
    public synchronized void end() {
        ended = true;
    }

    public synchronized boolean ended() {
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
