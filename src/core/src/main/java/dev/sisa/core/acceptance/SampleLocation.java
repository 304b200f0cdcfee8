package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;

/**
 * A sample to be erased.
 *
 * @param sample its hash
 * @param slice where it lies, from 1
 */
public record SampleLocation(Bytes sample, int slice) {}
