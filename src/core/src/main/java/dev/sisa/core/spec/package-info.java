/** The training spec: everything a model's bits depend on besides keys and samples. It is given once and never changes. */
@NullMarked
package dev.sisa.core.spec;

import org.jspecify.annotations.NullMarked;
