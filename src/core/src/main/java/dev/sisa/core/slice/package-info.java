/**
 * The stored form of the samples of a slice, and the sort that brings any number of records into its order in bounded
 * memory.
 *
 * <p>Start reading at {@link dev.sisa.core.slice.SliceFormat}.
 */
@NullMarked
package dev.sisa.core.slice;

import org.jspecify.annotations.NullMarked;
