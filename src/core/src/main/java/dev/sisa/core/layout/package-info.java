/**
 * Which shard and slice a sample lies in, and how often and in which order it is visited: functions of the sample, the key and
 * the layout. Only the layout of prior-sharded placement is made from samples, once, those of the first import.
 *
 * <p>Start reading at {@link dev.sisa.core.layout.Placement}, then {@link dev.sisa.core.layout.SliceSchedule}.
 */
@NullMarked
package dev.sisa.core.layout;

import org.jspecify.annotations.NullMarked;
