package dev.sisa.cli.output;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The requests accepted and the results printed so far by one start of the program, for when it fails, is interrupted or
 * cannot print its result. Thread-safe.
 */
public final class Invocation {

    private RequestStage stage = new RequestStage.None();
    private boolean saltTold;
    private boolean saltOnError;
    private boolean documentPrinted;
    private boolean ended;

    /** The result of accepting a request; {@link #reached} is called on the way. */
    public <T> T accepting(String model, Supplier<T> accept) {
        enter(new RequestStage.Accepting(model));
        try {
            return accept.get();
        } finally {
            leaveAccepting();
        }
    }

    /** A request has come so far that its salt must not be lost. */
    public void reached(RequestStage.Salted salted) {
        enter(salted);
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
        return stage instanceof RequestStage.Salted && !saltTold;
    }

    /** The stage of its request now. */
    synchronized RequestStage stage() {
        return stage;
    }

    /** The stage of its request once its acceptance is decided, or after a timeout. */
    public synchronized RequestStage settled(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); left > 0 && stage instanceof RequestStage.Accepting; ) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return stage;
    }

    /** True for the first caller only: either the result or the failure is printed as JSON, so that it stays one document. */
    public synchronized boolean claimDocument() {
        boolean first = !documentPrinted;
        documentPrinted = true;
        return first;
    }

    /** Marks that the command has ended by itself. */
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
