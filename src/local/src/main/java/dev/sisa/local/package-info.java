/**
 * The ports of core on one machine: control items in one SQLite file, blobs and keys as files, jobs as
 * child processes or threads, and locks that the operating system frees when their holder's process ends: one a model, one a
 * job.
 *
 * <p>Everything lies in one {@link dev.sisa.local.Home}, readable by its owner alone.
 */
@NullMarked
package dev.sisa.local;

import org.jspecify.annotations.NullMarked;
