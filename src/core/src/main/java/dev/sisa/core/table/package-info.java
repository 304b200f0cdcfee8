/**
 * The rows of a table as texts, whatever format they come from, and a look at a table that is misread. Faults name file, line and
 * column.
 *
 * <p>Start reading at {@link dev.sisa.core.table.TableRows}.
 */
@NullMarked
package dev.sisa.core.table;

import org.jspecify.annotations.NullMarked;
