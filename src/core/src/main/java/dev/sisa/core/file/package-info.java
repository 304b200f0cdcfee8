/**
 * The bytes of a file that should be a table: out of gzip, as text, or refused by the name of their format.
 *
 * <p>Start reading at {@link dev.sisa.core.file.TableText}.
 */
@NullMarked
package dev.sisa.core.file;

import org.jspecify.annotations.NullMarked;
