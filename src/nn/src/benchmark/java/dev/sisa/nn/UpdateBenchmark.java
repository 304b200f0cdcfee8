package dev.sisa.nn;

import dev.sisa.core.spec.UpdaterSpec;
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
 * One update of all weights of a layer, whatever the batch. Microseconds an update.
 *
 * <p>Not final and not initialised: JMH subclasses states and fills them. The gradient is 0, or parameters would run away and denormal or
 * infinite numbers be measured; the penalty is not, so that every kernel does all of its work.
 */
@SuppressWarnings("NullAway.Init")
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UpdateBenchmark {

    private static final float L2 = 1e-6f;

    @Param({"vector", "scalar"})
    String kernels;

    @Param({"sgd", "momentum", "adam"})
    String updater;

    @Param({"784x128", "128x10"})
    String layer;

    private Run run;

    private record Run(Kernels kernels, Updater updater, Descent descent) {}

    @Setup
    public void prepare() {
        BenchmarkedLayer benchmarked = BenchmarkedLayer.of(layer, 1);
        Updater chosen = Updater.of(spec());
        chosen.begin(1);
        Parameters parameters = Parameters.fresh(benchmarked.forward().weights(), chosen.arrays());
        run = new Run(BenchmarkedLayer.kernels(kernels), chosen, Descent.of(parameters, benchmarked.flow(), L2));
    }

    @Benchmark
    public float[] update() {
        Descent descent = run.descent();
        for (Tile tile : descent.weightTiles()) {
            run.updater()
                    .apply(run.kernels(), descent.parameters(), descent.flow().gradient(), tile.span());
        }
        return descent.parameters().values();
    }

    private UpdaterSpec spec() {
        return switch (updater) {
            case "sgd" -> new UpdaterSpec.Sgd(1e-6);
            case "momentum" -> new UpdaterSpec.Momentum(1e-6, 0.9);
            case "adam" -> new UpdaterSpec.Adam(1e-6, 0.9, 0.999, 1e-8);
            default -> throw new IllegalArgumentException("updaters are sgd, momentum and adam, not " + updater);
        };
    }
}
