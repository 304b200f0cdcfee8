/**
 * Training again in a fresh home, and comparing.
 *
 * <p>Start reading at {@link dev.sisa.cli.verify.Verification}.
 */
@NullMarked
package dev.sisa.cli.verify;

import org.jspecify.annotations.NullMarked;
