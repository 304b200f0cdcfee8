/**
 * Trains every network of the spec with Deeplearning4j. Input and output are plain Java: no class of ND4J is loaded, and
 * none of its native code unpacked, before the first trainer is made.
 *
 * <p>Start reading at {@link dev.sisa.dl4j.Dl4jEngine}.
 */
@NullMarked
package dev.sisa.dl4j;

import org.jspecify.annotations.NullMarked;
