/** Answers from the serving steps of all shards: nothing here trains, writes or reads a slice. */
@NullMarked
package dev.sisa.core.serving;

import org.jspecify.annotations.NullMarked;
