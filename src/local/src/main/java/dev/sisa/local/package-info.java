/**
 * The ports of core on one machine: control items in one SQLite file, blobs and keys as files, and one lock a model that
 * the operating system frees when its holder dies.
 *
 * <p>Everything lies in one {@link dev.sisa.local.Home}, readable by its owner alone.
 */
@NullMarked
package dev.sisa.local;

import org.jspecify.annotations.NullMarked;
