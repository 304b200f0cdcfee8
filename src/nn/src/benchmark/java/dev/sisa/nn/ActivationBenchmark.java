package dev.sisa.nn;

import dev.sisa.core.spec.Activation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Activation curves and their slopes over a batch. Microseconds a batch.
 *
 * <p>Not final and not initialised: JMH subclasses states and fills them. Arguments are copied anew each time, or the values of
 * one call would be the arguments of the next.
 */
@SuppressWarnings("NullAway.Init")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ActivationBenchmark {

    @Param({"vector", "scalar"})
    String kernels;

    @Param({"RELU", "TANH", "SIGMOID"})
    Activation activation;

    @Param({"128", "10"})
    int units;

    @Param({"16", "64"})
    int batch;

    private Kernels chosen;
    private float[] arguments;
    private float[] results;

    @Setup
    public void prepare() {
        chosen = BenchmarkedLayer.kernels(kernels);
        arguments = new float[Rows.of(batch, units).length(batch)];
        results = new float[arguments.length];
        BenchmarkedLayer.fill(arguments, 1);
    }

    @Benchmark
    public float[] values() {
        System.arraycopy(arguments, 0, results, 0, results.length);
        chosen.activate(activation, results, results.length);
        return results;
    }

    @Benchmark
    public float[] slopes() {
        chosen.slopes(activation, arguments, results, results.length);
        return results;
    }
}
