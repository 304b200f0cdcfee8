/**
 * Reads JSON so that every error names file, place and remedy, and writes the one canonical form that is signed.
 *
 * <p>Start reading at {@link dev.sisa.core.json.JsonPlace}.
 */
@NullMarked
package dev.sisa.core.json;

import org.jspecify.annotations.NullMarked;
