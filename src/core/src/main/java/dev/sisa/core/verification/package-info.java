/** Training again from nothing but the survivors, and comparing bytes. */
@NullMarked
package dev.sisa.core.verification;

import org.jspecify.annotations.NullMarked;
