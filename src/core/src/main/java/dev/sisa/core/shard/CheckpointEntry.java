package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import java.util.stream.Stream;

/**
 * A checkpoint as a manifest names it.
 *
 * @param key the chained key of all that the checkpoint was trained from
 * @param parameters the blob of the parameters and a small updater state, none while nothing was trained
 * @param state the blob of an updater state that is large; see {@link CheckpointBlobs}
 * @param visits sample visits of this step; 0 means that the constituent still has its initial weights
 * @param finite whether every parameter is a finite number
 */
public record CheckpointEntry(Bytes key, NamedBlob parameters, NamedBlob state, long visits, boolean finite) {

    public CheckpointEntry {
        boolean untrained = visits == 0;
        if (visits < 0 || parameters.isNone() != untrained || (untrained && !state.isNone())) {
            throw new IllegalArgumentException("a checkpoint of " + visits + " visits cannot have the blobs \""
                    + parameters.key() + "\" and \"" + state.key() + "\"");
        }
    }

    /** A step without samples to visit: nothing is stored, the next step starts from initial weights. */
    public static CheckpointEntry untrained(Bytes key) {
        return new CheckpointEntry(key, NamedBlob.NONE, NamedBlob.NONE, 0, true);
    }

    public boolean trained() {
        return visits > 0;
    }

    /** Whether answers may come from it. */
    public boolean votes() {
        return trained() && finite;
    }

    Stream<NamedBlob> blobs() {
        return Stream.of(parameters, state).filter(blob -> !blob.isNone());
    }
}
