package dev.sisa.core.training;

import dev.sisa.core.bytes.Bytes;

/**
 * A constituent after a step.
 *
 * @param parameters in the layout of {@link ParameterLayout}, the same for every engine
 * @param state updater state and counters in the engine's own versioned form
 */
public record Checkpoint(Bytes parameters, Bytes state) {}
