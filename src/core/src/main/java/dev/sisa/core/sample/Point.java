package dev.sisa.core.sample;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.layout.Location;
import java.time.Instant;

/** What is kept of one sample besides its row in a slice. */
public sealed interface Point {

    /** Whether somebody asked to forget the sample: it is gone, or pending deletion and in nobody's answers any more. */
    boolean forgotten();

    /** Whether the sample was ever here. */
    boolean seen();

    /** The sample lies in its slice; its part of a request is empty unless it is pending deletion. */
    record Placed(Location location, double prior, String subject, String part) implements Point {

        public boolean pending() {
            return !part.isEmpty();
        }

        @Override
        public boolean forgotten() {
            return pending();
        }

        @Override
        public boolean seen() {
            return true;
        }

        /** The same, pending deletion by a part of a request. */
        public Placed pendingBy(String request) {
            return new Placed(location, prior, subject, request);
        }
    }

    /**
     * The sample was asked to be forgotten: it does not come back by a late import.
     *
     * @param known whether it had been here before it was asked for; what was never seen was not erased either
     */
    record Tombstone(Instant since, boolean known) implements Point {

        @Override
        public boolean forgotten() {
            return true;
        }

        @Override
        public boolean seen() {
            return known;
        }
    }

    /** A placed sample that nobody asked to be forgotten; the subject's hash is empty if it belongs to nobody. */
    static Placed placed(Location location, double prior, Bytes subject) {
        return new Placed(location, prior, subject.toHex(), "");
    }
}
