/** Tests of imports: repeated, contradicting and killed ones. */
@NullMarked
package dev.sisa.core.ingest;

import org.jspecify.annotations.NullMarked;
