/**
 * The spec of a new model, from a schema file and options.
 *
 * <p>Start reading at {@link dev.sisa.cli.spec.SpecOptions}.
 */
@NullMarked
package dev.sisa.cli.spec;

import org.jspecify.annotations.NullMarked;
