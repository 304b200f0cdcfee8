/**
 * Files that a user names: tables, lists of ids and images.
 *
 * <p>Start reading at {@link dev.sisa.cli.data.TextFiles}.
 */
@NullMarked
package dev.sisa.cli.data;

import org.jspecify.annotations.NullMarked;
