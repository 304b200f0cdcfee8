/** Where a sample goes: a function of the sample, the model's key and the layout, never of other samples. */
@NullMarked
package dev.sisa.core.placement;

import org.jspecify.annotations.NullMarked;
