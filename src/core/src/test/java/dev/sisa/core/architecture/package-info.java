/** Which package may know which, and what core never touches: rules, and planted code that breaks each of them. */
@NullMarked
package dev.sisa.core.architecture;

import org.jspecify.annotations.NullMarked;
