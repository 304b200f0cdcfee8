/**
 * The control store in one SQLite file, and reading it where nothing can be written.
 *
 * <p>Start reading at {@link dev.sisa.local.sqlite.SqliteControlStore}.
 */
@NullMarked
package dev.sisa.local.sqlite;

import org.jspecify.annotations.NullMarked;
