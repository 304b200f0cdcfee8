package dev.sisa.nn;

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
 * The three products of a batch: forward, gradient of the weights, gradient of the inputs. Microseconds a batch.
 *
 * <p>Not final and not initialised: JMH subclasses states and fills them.
 */
@SuppressWarnings("NullAway.Init")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {

    @Param({"vector", "scalar"})
    String kernels;

    @Param({"784x128", "128x10"})
    String layer;

    @Param({"16", "64"})
    int batch;

    private Run run;

    private record Run(Kernels kernels, BenchmarkedLayer layer) {}

    @Setup
    public void prepare() {
        run = new Run(BenchmarkedLayer.kernels(kernels), BenchmarkedLayer.of(layer, batch));
    }

    @Benchmark
    public float[] forward() {
        run.kernels().multiply(run.layer().forward(), batch);
        return run.layer().forward().out().values();
    }

    @Benchmark
    public float[] weightGradient() {
        for (Tile tile : run.layer().tiles()) {
            run.kernels().weightGradient(run.layer().flow(), batch, tile);
        }
        return run.layer().flow().gradient();
    }

    @Benchmark
    public float[] inputGradient() {
        run.kernels().multiply(run.layer().back(), batch);
        return run.layer().back().out().values();
    }
}
