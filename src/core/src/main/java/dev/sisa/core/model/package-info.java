/**
 * A model as a whole: its name, its spec and its keys, and where they are kept.
 *
 * <p>Start reading at {@link dev.sisa.core.model.Model}.
 */
@NullMarked
package dev.sisa.core.model;

import org.jspecify.annotations.NullMarked;
