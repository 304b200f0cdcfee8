/**
 * Files that are opened: what is around their content, and what lies beside them.
 *
 * <p>Start reading at {@link dev.sisa.tables.file.OpenedFile}.
 */
@NullMarked
package dev.sisa.tables.file;

import org.jspecify.annotations.NullMarked;
