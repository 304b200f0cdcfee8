/**
 * Imports samples: stages and checks all of them first, then places them and merges them into their slices.
 *
 * <p>Start reading at {@link dev.sisa.core.ingest.Ingest}.
 */
@NullMarked
package dev.sisa.core.ingest;

import org.jspecify.annotations.NullMarked;
