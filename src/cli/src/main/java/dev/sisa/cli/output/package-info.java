/**
 * The output of commands: results as text or JSON, tables, figures and progress.
 *
 * <p>Start reading at {@link dev.sisa.cli.output.Console}.
 */
@NullMarked
package dev.sisa.cli.output;

import org.jspecify.annotations.NullMarked;
