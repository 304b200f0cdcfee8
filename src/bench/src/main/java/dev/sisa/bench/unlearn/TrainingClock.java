package dev.sisa.bench.unlearn;

import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.Trainer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Splits the work of training threads: reading slices, ordering samples and fitting batches is training; from taking a checkpoint
 * until training goes on is waiting for checkpoints, most of which are written beside it.
 */
final class TrainingClock implements HealProgress {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ThreadLocal<Phase> phases = ThreadLocal.withInitial(Phase::new);
    private final LongAdder trainingNanos = new LongAdder();
    private final LongAdder writingNanos = new LongAdder();

    /** The work that one thread is at, and since when. */
    private static final class Phase {
        private long trainingSince;
        private long writingSince;
        private boolean writing;
    }

    /** CPU time of the training threads. */
    long trainingNanos() {
        return trainingNanos.sum();
    }

    /** Wall-clock time that they waited for checkpoints. */
    long writingNanos() {
        return writingNanos.sum();
    }

    /** The engine, wrapped so that its checkpoints are timed. */
    Engine watching(Engine engine) {
        return new Watched(engine);
    }

    @Override
    public void planned(int shard, long visits) {
        phases.get().trainingSince = threads.getCurrentThreadCpuTime();
    }

    @Override
    public void stepFinished(int shard, int step) {
        Phase phase = phases.get();
        if (phase.writing) {
            writingNanos.add(System.nanoTime() - phase.writingSince);
            phase.writing = false;
            phase.trainingSince = threads.getCurrentThreadCpuTime();
        }
    }

    private void checkpointBegins() {
        Phase phase = phases.get();
        trainingNanos.add(threads.getCurrentThreadCpuTime() - phase.trainingSince);
        phase.writingSince = System.nanoTime();
        phase.writing = true;
    }

    /** An engine whose trainers are timed. */
    private final class Watched implements Engine {

        private final Engine engine;

        Watched(Engine engine) {
            this.engine = engine;
        }

        @Override
        public String fingerprint() {
            return engine.fingerprint();
        }

        @Override
        public Trainer initial(ConstituentSpec constituent) {
            return new WatchedTrainer(engine.initial(constituent));
        }

        @Override
        public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
            return new WatchedTrainer(engine.resume(constituent, checkpoint));
        }
    }

    /** A trainer whose work is timed. */
    private final class WatchedTrainer implements Trainer {

        private final Trainer trainer;

        WatchedTrainer(Trainer trainer) {
            this.trainer = trainer;
        }

        @Override
        public void fit(Batch batch, long randomKey) {
            trainer.fit(batch, randomKey);
        }

        @Override
        public Checkpoint checkpoint() {
            checkpointBegins();
            return trainer.checkpoint();
        }
    }
}
