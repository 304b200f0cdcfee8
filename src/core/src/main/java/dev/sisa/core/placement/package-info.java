/**
 * Where a sample goes: a function of the sample, the model's key and the layout, never of other samples. Only the layout of
 * prior-sharded placement is made from samples, once, those of the first import.
 */
@NullMarked
package dev.sisa.core.placement;

import org.jspecify.annotations.NullMarked;
