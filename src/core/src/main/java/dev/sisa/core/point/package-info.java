/** What is known of each sample by its hash alone: where it lies, whether it lives, and whose it is. */
@NullMarked
package dev.sisa.core.point;

import org.jspecify.annotations.NullMarked;
