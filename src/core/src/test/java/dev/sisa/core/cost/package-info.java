/** Tests of what forgetting costs: against the numbers of the paper, brute force and the visits of real healing. */
@NullMarked
package dev.sisa.core.cost;

import org.jspecify.annotations.NullMarked;
