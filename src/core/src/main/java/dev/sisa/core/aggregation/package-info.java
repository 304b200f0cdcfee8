/** How the answers of constituents become one, and when that one cannot be changed by healing. */
@NullMarked
package dev.sisa.core.aggregation;

import org.jspecify.annotations.NullMarked;
