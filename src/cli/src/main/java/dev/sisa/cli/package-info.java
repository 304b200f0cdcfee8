/**
 * The command line: one sub-package for each family of commands, which do not see each other.
 *
 * <p>Start reading at {@link dev.sisa.cli.Sisa}.
 */
@NullMarked
package dev.sisa.cli;

import org.jspecify.annotations.NullMarked;
