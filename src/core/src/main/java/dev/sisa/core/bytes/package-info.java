/**
 * Immutable bytes, keyed hashes with length-prefixed fields, and checked text: every key and digest is made of these.
 *
 * <p>Start reading at {@link dev.sisa.core.bytes.Bytes}, then {@link dev.sisa.core.bytes.FieldHash}.
 */
@NullMarked
package dev.sisa.core.bytes;

import org.jspecify.annotations.NullMarked;
