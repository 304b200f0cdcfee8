/**
 * A file system that knows what a cut of the power would leave: what was synced, and nothing else. A killed process loses nothing
 * that it wrote, so no kill can show a missing sync.
 *
 * <p>Start reading at {@link dev.sisa.local.power.PowerCutDisk}.
 */
@NullMarked
package dev.sisa.local.power;

import org.jspecify.annotations.NullMarked;
