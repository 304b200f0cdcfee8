/** Root of nn. */
@NullMarked
package dev.sisa.nn;

import org.jspecify.annotations.NullMarked;
