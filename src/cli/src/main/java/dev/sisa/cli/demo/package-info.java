/**
 * The demo on real people's data.
 *
 * <p>Start reading at {@link dev.sisa.cli.demo.Demo}.
 */
@NullMarked
package dev.sisa.cli.demo;

import org.jspecify.annotations.NullMarked;
