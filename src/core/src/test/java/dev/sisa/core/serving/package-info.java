/** Tests of what a shard may answer with. */
@NullMarked
package dev.sisa.core.serving;

import org.jspecify.annotations.NullMarked;
