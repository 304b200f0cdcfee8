package dev.sisa.bench.engine;

import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.CounterRandom;
import dev.sisa.core.training.NamedEngine;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Engines training the same network on the same random samples, turn by turn. */
final class EngineBench {

    private static final int POOL = 1_024;
    private static final double NANOS = 1e9;

    /** Enough for the machine code of a small network to be the last one; of LeNet, half a minute at most. */
    private static final int WARM_UP_BATCHES = 500;

    private final List<NamedEngine> engines;
    private final NetworkShape shape;
    private final Turns turns;
    private final float[] pool;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    EngineBench(List<NamedEngine> engines, NetworkShape shape, Turns turns) {
        this.engines = List.copyOf(engines);
        this.shape = shape;
        this.turns = turns;
        this.pool = new float[POOL * shape.inputs()];
        for (int i = 0; i < pool.length; i++) {
            pool[i] = CounterRandom.unit(0, i);
        }
    }

    /**
     * The length of the measurement.
     *
     * @param count turns of an engine that count, after one that does not
     * @param seconds of a turn, in CPU time of its thread: on a machine that is busy it takes longer and does as much
     */
    record Turns(int count, double seconds) {}

    /**
     * The work of an engine in the turns that count.
     *
     * @param threadSeconds CPU time of the thread that trained
     * @param processSeconds CPU time of the whole process meanwhile
     */
    record Work(long samples, double threadSeconds, double processSeconds) {

        private static final Work NONE = new Work(0, 0, 0);

        private Work plus(Work other) {
            return new Work(
                    samples + other.samples,
                    threadSeconds + other.threadSeconds,
                    processSeconds + other.processSeconds);
        }
    }

    /** One engine at one batch size. */
    record Row(NamedEngine engine, int batch, Work work) {

        double samplesPerCpuSecond() {
            return work.samples() / work.threadSeconds();
        }

        double samplesPerProcessCpuSecond() {
            return work.samples() / work.processSeconds();
        }

        private Row plus(Work more) {
            return new Row(engine, batch, work.plus(more));
        }
    }

    /** A row an engine. */
    List<Row> rows(int batch) {
        ConstituentSpec spec = new ConstituentSpec(shape, new UpdaterSpec.Sgd(0.01), 0, 0, 0);
        List<Trainer> trainers =
                engines.stream().map(named -> named.engine().initial(spec)).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < engines.size(); i++) {
            turn(trainers.get(i), batch, WARM_UP_BATCHES);
            rows.add(new Row(engines.get(i), batch, Work.NONE));
        }
        for (int turn = 0; turn < turns.count(); turn++) {
            for (int i = 0; i < rows.size(); i++) {
                rows.set(i, rows.get(i).plus(turn(trainers.get(i), batch, 1)));
            }
        }
        return List.copyOf(rows);
    }

    /** Trains for the CPU time of a turn, and for some batches at least, however little of a processor there is. */
    private Work turn(Trainer trainer, int size, int leastBatches) {
        Batch batch = new Batch(size, shape.inputs());
        long thread = threads.getCurrentThreadCpuTime();
        Duration process = processTime();
        long samples = 0;
        while (seconds(thread) < turns.seconds() || samples < (long) leastBatches * size) {
            batch.clear();
            for (int i = 0; i < size; i++, samples++) {
                int row = (int) (samples % POOL);
                batch.add(pool, row * shape.inputs(), row % shape.classes());
            }
            trainer.fit(batch, samples);
        }
        return new Work(samples, seconds(thread), processTime().minus(process).toNanos() / NANOS);
    }

    private double seconds(long sinceThreadTime) {
        return (threads.getCurrentThreadCpuTime() - sinceThreadTime) / NANOS;
    }

    private static Duration processTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
