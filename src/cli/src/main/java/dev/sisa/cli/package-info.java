/** Root of cli. */
@NullMarked
package dev.sisa.cli;

import org.jspecify.annotations.NullMarked;
