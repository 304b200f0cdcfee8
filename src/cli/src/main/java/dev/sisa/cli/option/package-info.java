/**
 * Options that several commands take, and how their words are read.
 *
 * <p>Start reading at {@link dev.sisa.cli.option.OutputOptions}.
 */
@NullMarked
package dev.sisa.cli.option;

import org.jspecify.annotations.NullMarked;
