/** What forgetting costs in sample visits: closed forms of the paper, exact expectations of our schedule, and counts. */
@NullMarked
package dev.sisa.core.cost;

import org.jspecify.annotations.NullMarked;
