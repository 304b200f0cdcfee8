/**
 * Classes of failures, which exit statuses go by, and the exception of values that come from users.
 *
 * <p>Start reading at {@link dev.sisa.core.failure.FailureClass}.
 */
@NullMarked
package dev.sisa.core.failure;

import org.jspecify.annotations.NullMarked;
