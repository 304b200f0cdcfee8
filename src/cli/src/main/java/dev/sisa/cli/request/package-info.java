/**
 * Commands that forget, and that show the state of a request.
 *
 * <p>Start reading at {@link dev.sisa.cli.request.ForgetCommand}.
 */
@NullMarked
package dev.sisa.cli.request;

import org.jspecify.annotations.NullMarked;
