package dev.sisa.core.serving;

import dev.sisa.core.training.ForwardPass;

/**
 * A shard's model as it answers now.
 *
 * @param step the serving step
 * @param settled whether healing has nothing to change
 */
record Constituent(int shard, int step, ForwardPass forward, boolean settled) {}
