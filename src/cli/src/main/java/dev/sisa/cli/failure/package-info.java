/**
 * The failures of commands: their texts and exit codes.
 *
 * <p>Start reading at {@link dev.sisa.cli.failure.FailureText}.
 */
@NullMarked
package dev.sisa.cli.failure;

import org.jspecify.annotations.NullMarked;
