/**
 * How a command says that it failed, and with which exit code.
 *
 * <p>Start reading at {@link dev.sisa.cli.failure.FailureText}.
 */
@NullMarked
package dev.sisa.cli.failure;

import org.jspecify.annotations.NullMarked;
