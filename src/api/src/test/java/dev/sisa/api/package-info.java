/** Tests of the documents: each has a golden file. */
@NullMarked
package dev.sisa.api;

import org.jspecify.annotations.NullMarked;
