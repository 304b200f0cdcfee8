package dev.sisa.core.scaling;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.schema.LearnedInput;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Parameters as a checkpoint's blob holds them: the scale they were trained with, then the engine's own bytes. Without learned
 * inputs these are the engine's bytes alone.
 *
 * @param engine in the layout that all engines share
 */
public record ScaledParameters(LearnedScale scale, Bytes engine) {

    /** The content of the blob. */
    public Bytes join() {
        Bytes head = scale.toBytes();
        ByteBuffer joined = ByteBuffer.allocate(head.size() + engine.size());
        return Bytes.owning(joined.put(head.toBuffer()).put(engine.toBuffer()).array());
    }

    /**
     * Reads what {@link #join} made.
     *
     * @param inputs the learned ones of the model
     * @throws IllegalArgumentException if it does not start with a scale of these inputs
     */
    public static ScaledParameters split(List<LearnedInput> inputs, Bytes joined) {
        int head = LearnedScale.size(inputs);
        if (joined.size() < head) {
            throw new IllegalArgumentException(
                    "parameters of " + joined.size() + " bytes hold no scale of " + inputs.size() + " inputs");
        }
        ByteBuffer buffer = joined.toBuffer();
        LearnedScale scale = LearnedScale.read(inputs, buffer);
        byte[] engine = new byte[buffer.remaining()];
        buffer.get(engine);
        return new ScaledParameters(scale, Bytes.owning(engine));
    }
}
