/**
 * Store access that the use cases share: retries, pages, and lists that outgrow one item.
 *
 * <p>Start reading at {@link dev.sisa.core.store.Retry}.
 */
@NullMarked
package dev.sisa.core.store;

import org.jspecify.annotations.NullMarked;
