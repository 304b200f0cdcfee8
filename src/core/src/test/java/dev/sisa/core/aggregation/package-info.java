/** Answers of ensembles: order, ties and what certified promises. */
@NullMarked
package dev.sisa.core.aggregation;

import org.jspecify.annotations.NullMarked;
