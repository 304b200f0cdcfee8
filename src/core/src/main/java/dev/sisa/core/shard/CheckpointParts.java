package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.DamagedBlobException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The parts of a checkpoint. The payload of its parameters' blob: the length of the updater state in it, four bytes, or -1 if the
 * state lies in a blob of its own; the parameters; the state. Prediction reads that blob alone, of which a state is a small tail.
 *
 * @param parameters with the learned scale
 * @param state of the updater
 */
public record CheckpointParts(Bytes parameters, Bytes state) {

    private static final int LENGTH = 4;
    private static final int ELSEWHERE = -1;

    /** Bytes of a state that lies in a blob of its own. */
    static final int LARGE = 1_024;

    /** Whether the state lies in a blob of its own. */
    boolean apart() {
        return state.size() >= LARGE;
    }

    /** The payload of the parameters' blob. */
    Bytes payload() {
        int inside = apart() ? 0 : state.size();
        ByteBuffer payload =
                ByteBuffer.allocate(LENGTH + parameters.size() + inside).order(ByteOrder.LITTLE_ENDIAN);
        payload.putInt(apart() ? ELSEWHERE : inside).put(parameters.toBuffer());
        if (!apart()) {
            payload.put(state.toBuffer());
        }
        return Bytes.owning(payload.array());
    }

    /** The payload of a parameters' blob, cut into its parts; the state is empty if it lies in a blob of its own. */
    static CheckpointParts of(NamedBlob blob, Bytes payload) {
        int inside = payload.size() < LENGTH
                ? Integer.MAX_VALUE
                : Math.max(0, payload.toBuffer().getInt());
        int end = payload.size() - inside;
        if (end < LENGTH) {
            throw new DamagedBlobException("blob " + blob.key() + " is shorter than it says");
        }
        byte[] all = payload.toArray();
        return new CheckpointParts(Bytes.copyOf(all, LENGTH, end), Bytes.copyOf(all, end, all.length));
    }
}
