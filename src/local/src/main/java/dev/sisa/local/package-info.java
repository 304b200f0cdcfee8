/** Root of local. */
@NullMarked
package dev.sisa.local;

import org.jspecify.annotations.NullMarked;
