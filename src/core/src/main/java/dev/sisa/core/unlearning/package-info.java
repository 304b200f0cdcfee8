/** Forgetting: accept a request, erase what it names from the manifests, destroy what is left of it. */
@NullMarked
package dev.sisa.core.unlearning;

import org.jspecify.annotations.NullMarked;
