package dev.sisa.core.sample;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.layout.Location;
import dev.sisa.core.port.AttributeValue;
import java.time.Instant;

/** The record of one sample besides its row in a slice. */
public sealed interface Point {

    /** Whether a request names the sample: it is a tombstone, or pending deletion and out of all answers. */
    boolean forgotten();

    /** Whether the sample was ever here. */
    boolean seen();

    /**
     * The sample lies in its slice; its part of a request is empty unless it is pending deletion.
     *
     * @param prior 0 where it is smaller than a control store can hold
     */
    record Placed(Location location, double prior, String subject, String part) implements Point {

        public Placed {
            prior = AttributeValue.Real.rounded(prior);
        }

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
     * The sample was requested to be forgotten: a later import does not bring it back.
     *
     * @param known whether the model had it before the request; a sample that was never seen was not erased either
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

    /** A placed sample that no request names; the subject's hash is empty if the sample has no subject. */
    static Placed placed(Location location, double prior, Bytes subject) {
        return new Placed(location, prior, subject.toHex(), "");
    }
}
