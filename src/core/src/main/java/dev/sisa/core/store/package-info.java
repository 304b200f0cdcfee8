/**
 * What the use cases do with stores again and again: retries, pages, and lists that outgrow one item.
 *
 * <p>Start reading at {@link dev.sisa.core.store.Retry}.
 */
@NullMarked
package dev.sisa.core.store;

import org.jspecify.annotations.NullMarked;
