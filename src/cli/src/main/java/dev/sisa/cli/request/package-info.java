/**
 * Commands that forget and that tell what became of a request.
 *
 * <p>Start reading at {@link dev.sisa.cli.request.ForgetCommand}.
 */
@NullMarked
package dev.sisa.cli.request;

import org.jspecify.annotations.NullMarked;
