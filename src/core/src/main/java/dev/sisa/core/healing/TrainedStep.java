package dev.sisa.core.healing;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.scaling.ScaledParameters;
import dev.sisa.core.shard.CheckpointParts;
import java.nio.ByteBuffer;

/**
 * A step that was trained and is not stored yet.
 *
 * @param number from 1
 * @param key the chained key of all that it was trained from
 * @param visits sample visits; 0 if there was nothing to visit, and then there is nothing to store
 */
record TrainedStep(int number, Bytes key, long visits, ScaledParameters parameters, Bytes state) {

    /** Bytes that it takes in memory. */
    long bytes() {
        return (long) parameters.engine().size() + state.size();
    }

    CheckpointParts parts() {
        return new CheckpointParts(parameters.join(), state);
    }

    /** Whether every parameter is a finite number. */
    boolean finite() {
        ByteBuffer buffer = parameters.engine().toBuffer();
        boolean finite = true;
        while (buffer.hasRemaining()) {
            finite &= Float.isFinite(buffer.getFloat());
        }
        return finite;
    }
}
