/** Tests that train where there is a native library, and say so where there is none. */
@NullMarked
package dev.sisa.dl4j;

import org.jspecify.annotations.NullMarked;
