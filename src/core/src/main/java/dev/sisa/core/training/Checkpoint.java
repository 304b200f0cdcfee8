package dev.sisa.core.training;

import dev.sisa.core.bytes.Bytes;

/**
 * A constituent after a step.
 *
 * @param parameters little-endian float32; for each layer from input to output the weights {@code [inputs][outputs]}, then
 *     the biases {@code [outputs]}, the same for every engine
 * @param state updater state and counters in the engine's own versioned form
 */
public record Checkpoint(Bytes parameters, Bytes state) {}
