/** Whole homes in memory, an engine in place of arithmetic, and random lives of models: what the tests of use cases run on. */
@NullMarked
package dev.sisa.core.simulation;

import org.jspecify.annotations.NullMarked;
