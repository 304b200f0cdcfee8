/** The ports to what outlives a process: the control store, which alone compares and swaps, the blob store, whose contents never change, and the keys. */
@NullMarked
package dev.sisa.core.store;

import org.jspecify.annotations.NullMarked;
