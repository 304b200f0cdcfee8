package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import java.util.stream.Stream;

/**
 * A checkpoint as a manifest names it.
 *
 * @param key the chained key of all that the checkpoint was trained from
 * @param parameters key of the parameters' blob, empty while nothing was trained
 * @param state key of the updater state's blob, empty while nothing was trained
 * @param visits sample visits of this step; 0 means that the constituent still has its initial weights
 * @param finite whether every parameter is a finite number
 */
public record CheckpointEntry(Bytes key, String parameters, String state, long visits, boolean finite) {

    public CheckpointEntry {
        boolean untrained = visits == 0;
        if (visits < 0 || parameters.isEmpty() != untrained || state.isEmpty() != untrained) {
            throw new IllegalArgumentException("a checkpoint of " + visits + " visits cannot have the blobs \""
                    + parameters + "\" and \"" + state + "\"");
        }
    }

    /** A step without samples to visit: nothing is stored, the next step starts from initial weights. */
    public static CheckpointEntry untrained(Bytes key) {
        return new CheckpointEntry(key, "", "", 0, true);
    }

    public boolean trained() {
        return visits > 0;
    }

    /** Whether answers may come from it. */
    public boolean votes() {
        return trained() && finite;
    }

    Stream<String> blobs() {
        return Stream.of(parameters, state).filter(blob -> !blob.isEmpty());
    }
}
