/** How often and in which order samples are visited: integer arithmetic over the layout and hashes of the survivors. */
@NullMarked
package dev.sisa.core.schedule;

import org.jspecify.annotations.NullMarked;
