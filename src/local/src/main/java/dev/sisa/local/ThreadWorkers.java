package dev.sisa.local;

import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.healing.RunWorker;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.NoRoomException;
import dev.sisa.core.port.RunId;
import dev.sisa.core.reconcile.Workers;
import dev.sisa.core.training.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Workers in threads of this process, for a command that waits for their end. */
public final class ThreadWorkers implements Workers {

    /** Requests may come in meanwhile, which are erased before the training goes on. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Runs of other processes end unannounced. */
    private static final Duration OTHERS = Duration.ofMillis(100);

    private final Map<Integer, ShardHealing> healed = new TreeMap<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicReference<@Nullable NoRoomException> roomless = new AtomicReference<>();
    private final LocalInstallation installation;
    private final ThreadJobs jobs;
    private int noticed;

    /** Workers of one model, so many at a time. */
    public ThreadWorkers(LocalInstallation installation, int threads, Trained trained) {
        this.installation = installation;
        this.jobs = new ThreadJobs(installation.jobs(), threads, run -> work(trained, run), this::failed);
    }

    /** The model to train, its engine and its progress listener. */
    public record Trained(Model model, Engine engine, HealProgress progress) {}

    private void work(Trained trained, RunId run) {
        try {
            note(new RunWorker(installation.ports(), trained.model(), trained.engine(), trained.progress()).work(run));
        } finally {
            ended.incrementAndGet();
        }
    }

    /** The run records its failure, and is retried or reported as stuck; without room, retrying is no use. */
    private void failed(RunId run, Throwable fault) {
        if (fault instanceof NoRoomException full) {
            roomless.compareAndSet(null, full);
        }
    }

    @Override
    public void prepare() {
        installation.sweepScratch();
        NoRoomException full = roomless.get();
        if (full != null) {
            throw full;
        }
    }

    private void note(ShardHealing healing) {
        synchronized (healed) {
            healed.merge(healing.shard(), healing, ThreadWorkers::joined);
        }
    }

    /** A shard may take several runs, if requests come in meanwhile. */
    private static ShardHealing joined(ShardHealing one, ShardHealing other) {
        List<Integer> steps = new ArrayList<>(one.steps());
        steps.addAll(other.steps());
        return new ShardHealing(one.shard(), steps, one.visits() + other.visits());
    }

    @Override
    public JobLauncher jobs() {
        return jobs;
    }

    @Override
    public boolean pause() {
        AtomicBoolean idle = new AtomicBoolean();
        ThreadPause.uninterrupted(() -> idle.set(jobs.await(Duration.ZERO)));
        boolean own = !idle.get() || ended.get() != noticed;
        noticed = ended.get();
        if (!own) {
            installation.ports().pause().of(OTHERS);
        } else if (!idle.get()) {
            ThreadPause.uninterrupted(() -> {
                boolean _ = jobs.await(LOOK);
            });
        }
        return own;
    }

    @Override
    public List<ShardHealing> healed() {
        synchronized (healed) {
            return List.copyOf(healed.values());
        }
    }

    @Override
    public void close() {
        jobs.close();
    }
}
