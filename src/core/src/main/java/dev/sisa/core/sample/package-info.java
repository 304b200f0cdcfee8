/**
 * The record of each sample by its hash alone: its place, whether it is present, and its subject.
 *
 * <p>Start reading at {@link dev.sisa.core.sample.Point}.
 */
@NullMarked
package dev.sisa.core.sample;

import org.jspecify.annotations.NullMarked;
