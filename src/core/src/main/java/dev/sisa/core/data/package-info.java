/**
 * From a table to samples, a row at a time: reading, errors that name file, line and column, tolerated
 * bad rows, and drafts of schemas.
 *
 * <p>Start reading at {@link dev.sisa.core.data.TableImport}.
 */
@NullMarked
package dev.sisa.core.data;

import org.jspecify.annotations.NullMarked;
