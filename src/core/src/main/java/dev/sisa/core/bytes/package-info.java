/** Immutable bytes, keyed hashes with length-prefixed fields, and salted names: the ground that every key and digest stands on. */
@NullMarked
package dev.sisa.core.bytes;

import org.jspecify.annotations.NullMarked;
