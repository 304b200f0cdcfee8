/**
 * Files as tables: which format a file has, and the rows of it.
 *
 * <p>Start reading at {@link dev.sisa.tables.TableFile}.
 */
@NullMarked
package dev.sisa.tables;

import org.jspecify.annotations.NullMarked;
