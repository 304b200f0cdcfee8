/**
 * The stored form of the samples of a slice, and the sort that brings any number of records into its order in bounded
 * memory.
 */
@NullMarked
package dev.sisa.core.slice;

import org.jspecify.annotations.NullMarked;
