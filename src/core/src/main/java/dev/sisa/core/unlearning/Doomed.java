package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;

/**
 * A sample to be erased.
 *
 * @param sample its hash
 * @param slice where it lies, from 1
 */
record Doomed(Bytes sample, int slice) {}
