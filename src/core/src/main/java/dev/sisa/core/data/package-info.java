/**
 * From the rows of a table to samples, one at a time: encoding by the schema, and tolerated bad rows.
 *
 * <p>Start reading at {@link dev.sisa.core.data.TableImport}.
 */
@NullMarked
package dev.sisa.core.data;

import org.jspecify.annotations.NullMarked;
