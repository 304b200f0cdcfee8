/** Tests of where samples go. */
@NullMarked
package dev.sisa.core.placement;

import org.jspecify.annotations.NullMarked;
