/**
 * The roles of a table's columns, and how their text becomes features: by constants that the owner states, never
 * statistics of the data, so that no sample leaves a trace in another's features.
 *
 * <p>Start reading at {@link dev.sisa.core.schema.Schema}.
 */
@NullMarked
package dev.sisa.core.schema;

import org.jspecify.annotations.NullMarked;
