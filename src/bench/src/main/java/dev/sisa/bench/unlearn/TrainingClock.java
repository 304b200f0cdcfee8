package dev.sisa.bench.unlearn;

import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.Trainer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Splits the work of one training thread: reading slices, ordering samples and fitting batches is training; from taking a
 * checkpoint until it is appended is writing. Right for one thread at a time only.
 */
final class TrainingClock implements HealProgress {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long trainingSince;
    private long writingSince;
    private boolean writing;
    private long trainingNanos;
    private long writingNanos;

    /** CPU time of the training thread without the writing of checkpoints. */
    long trainingNanos() {
        return trainingNanos;
    }

    /** Wall-clock time of writing checkpoints. */
    long writingNanos() {
        return writingNanos;
    }

    /** The engine, wrapped so that its checkpoints are timed. */
    Engine watching(Engine engine) {
        return new Watched(engine);
    }

    @Override
    public void planned(int shard, long visits) {
        trainingSince = threads.getCurrentThreadCpuTime();
    }

    @Override
    public void stepFinished(int shard, int step) {
        if (writing) {
            writingNanos += System.nanoTime() - writingSince;
            writing = false;
            trainingSince = threads.getCurrentThreadCpuTime();
        }
    }

    private void checkpointBegins() {
        trainingNanos += threads.getCurrentThreadCpuTime() - trainingSince;
        writingSince = System.nanoTime();
        writing = true;
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
