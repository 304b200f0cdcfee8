/** Breaks a rule on purpose. */
@NullMarked
package dev.sisa.core.architecture.planted.shard;

import org.jspecify.annotations.NullMarked;
