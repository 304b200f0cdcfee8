/**
 * The parts that a program puts together for the use cases of core: the ports, and the arithmetic that answers.
 *
 * <p>Start reading at {@link dev.sisa.core.installation.Installation}.
 */
@NullMarked
package dev.sisa.core.installation;

import org.jspecify.annotations.NullMarked;
