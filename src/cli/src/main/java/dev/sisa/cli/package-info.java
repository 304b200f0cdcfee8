/**
 * The command line: it composes the use cases of core with the portable engine and the one-machine adapters, and turns what they
 * report into text or JSON.
 */
@NullMarked
package dev.sisa.cli;

import org.jspecify.annotations.NullMarked;
