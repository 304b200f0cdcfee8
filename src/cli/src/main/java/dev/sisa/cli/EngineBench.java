package dev.sisa.cli;

import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.CounterRandom;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;

/** Engines training the same network on the same random samples, turn by turn. */
final class EngineBench {

    private static final int POOL = 1_024;
    private static final double NANOS = 1e9;

    private final List<Engine> engines;
    private final NetworkShape shape;
    private final Turns turns;
    private final float[] pool;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    EngineBench(List<Engine> engines, NetworkShape shape, Turns turns) {
        this.engines = List.copyOf(engines);
        this.shape = shape;
        this.turns = turns;
        this.pool = new float[POOL * shape.inputs()];
        for (int i = 0; i < pool.length; i++) {
            pool[i] = CounterRandom.unit(0, i);
        }
    }

    /**
     * How long is measured.
     *
     * @param count turns of an engine that count, after one that does not
     * @param seconds of a turn
     */
    record Turns(int count, double seconds) {}

    /**
     * What an engine did in the turns that count.
     *
     * @param threadSeconds CPU time of the thread that trained
     * @param processSeconds CPU time of the whole process meanwhile
     */
    record Row(String engine, int batch, long samples, double threadSeconds, double processSeconds) {

        double samplesPerCpuSecond() {
            return samples / threadSeconds;
        }

        double samplesPerProcessCpuSecond() {
            return samples / processSeconds;
        }

        private Row plus(Row other) {
            return new Row(
                    engine,
                    batch,
                    samples + other.samples,
                    threadSeconds + other.threadSeconds,
                    processSeconds + other.processSeconds);
        }
    }

    /** A row an engine. */
    List<Row> rows(int batch) {
        ConstituentSpec spec = new ConstituentSpec(shape, new UpdaterSpec.Sgd(0.01), 0, 0, 0);
        List<Trainer> trainers =
                engines.stream().map(engine -> engine.initial(spec)).toList();
        Row[] rows = new Row[engines.size()];
        for (int turn = 0; turn <= turns.count(); turn++) {
            for (int i = 0; i < rows.length; i++) {
                Row row = turn(engines.get(i).fingerprint(), trainers.get(i), batch);
                rows[i] = turn <= 1 ? row : rows[i].plus(row);
            }
        }
        return List.of(rows);
    }

    private Row turn(String engine, Trainer trainer, int size) {
        Batch batch = new Batch(size, shape.inputs());
        Stopwatch watch = new Stopwatch();
        long thread = threads.getCurrentThreadCpuTime();
        Duration process = processTime();
        long samples = 0;
        while (watch.elapsed().toNanos() < turns.seconds() * NANOS) {
            batch.clear();
            for (int i = 0; i < size; i++, samples++) {
                int row = (int) (samples % POOL);
                batch.add(pool, row * shape.inputs(), row % shape.classes());
            }
            trainer.fit(batch, samples);
        }
        return new Row(
                engine,
                size,
                samples,
                (threads.getCurrentThreadCpuTime() - thread) / NANOS,
                processTime().minus(process).toNanos() / NANOS);
    }

    private static Duration processTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
