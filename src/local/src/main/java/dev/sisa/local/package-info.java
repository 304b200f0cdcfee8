/**
 * One machine: a home opened for work on SQLite and files, and the workers of this machine, threads or child processes.
 *
 * <p>Start reading at {@link dev.sisa.local.LocalInstallation}.
 */
@NullMarked
package dev.sisa.local;

import org.jspecify.annotations.NullMarked;
