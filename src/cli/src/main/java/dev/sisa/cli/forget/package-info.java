/**
 * A request from the words that name it to the healed model.
 *
 * <p>Start reading at {@link dev.sisa.cli.forget.Forgetting}.
 */
@NullMarked
package dev.sisa.cli.forget;

import org.jspecify.annotations.NullMarked;
