/**
 * The portable engine: dense networks in float32 whose bits are the same on every CPU and Java virtual machine.
 *
 * <p>Start reading at {@link dev.sisa.nn.PortableEngine}.
 *
 * <p>A contributor must keep these rules: every sum is one chain of fused multiply-adds in the order that
 * {@link dev.sisa.nn.Kernels} states, never a sum across lanes; exponentials are the polynomials of
 * {@link dev.sisa.nn.Curves}, never those of the platform.
 *
 * <p>Kernels are measured with JMH, from {@code src/benchmark}; its own options go into {@code benchmark.arguments}:
 *
 * <pre>
 * ./mvnw -q -P benchmark -pl src/nn -am test -DskipTests "-Dbenchmark.arguments=ProductBenchmark -p batch=16"
 * </pre>
 */
@NullMarked
package dev.sisa.nn;

import org.jspecify.annotations.NullMarked;
