/**
 * Samples come in: staged and checked as a whole first, then placed, then merged into their slices.
 *
 * <p>Start reading at {@link dev.sisa.core.ingest.Ingest}.
 */
@NullMarked
package dev.sisa.core.ingest;

import org.jspecify.annotations.NullMarked;
