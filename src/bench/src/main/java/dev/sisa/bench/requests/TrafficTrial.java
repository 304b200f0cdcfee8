package dev.sisa.bench.requests;

import dev.sisa.bench.home.BenchHome;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.home.Composition;
import dev.sisa.cli.output.Meter;
import dev.sisa.core.cost.DeletionPrior;
import dev.sisa.core.cost.HealingReplay;
import dev.sisa.core.cost.SliceCounts;
import dev.sisa.core.cost.Traffic;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.healing.RunWorker;
import dev.sisa.core.layout.Placement;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.reconcile.Reconcile;
import dev.sisa.core.reconcile.ReconcileReport;
import dev.sisa.core.reconcile.ShardReport;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.spec.Layout;
import dev.sisa.local.Pause;
import dev.sisa.local.ThreadJobs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Receives, erases and heals requests over virtual time, beside the counted costs. */
final class TrafficTrial {

    private final Traffic traffic;
    private final DeletionPrior prior;
    private final RandomGenerator random;

    TrafficTrial(Traffic traffic, DeletionPrior prior, RandomGenerator random) {
        this.traffic = traffic;
        this.prior = prior;
        this.random = random;
    }

    /**
     * Healing as it was counted and as it was done.
     *
     * @param made runs by their records, and the visits of their steps
     */
    record Costs(HealingReplay.Cost counted, HealingReplay.Cost made) {}

    /** Trains a model under a layout in an empty home and lets the requests come. */
    Costs run(Layout layout, Meter meter) {
        try (BenchHome bench = BenchHome.make()) {
            BenchPopulation samples = new BenchPopulation(prior);
            RequestHome home = RequestHome.fill(
                    bench.installation(),
                    new RequestHome.Population(samples, BenchPopulation.spec(layout), random),
                    traffic.window(),
                    meter);
            List<Integer> asked = prior.draw(traffic.requests(), random);
            Instant start = home.installation().ports().clock().instant();
            List<Instant> times = traffic.times(start, random);
            Placement placement = home.model().placement();
            List<HealingReplay.Arrival> arrivals = IntStream.range(0, asked.size())
                    .mapToObj(i -> new HealingReplay.Arrival(times.get(i), samples.place(placement, asked.get(i))))
                    .toList();
            SliceCounts counts = new SliceCounts(layout, BenchPopulation.PASSES);
            IntStream.range(0, prior.samples()).forEach(sample -> counts.add(samples.place(placement, sample)));
            HealingReplay.Cost counted = new HealingReplay(counts, traffic.window()).replay(arrivals);
            try (Life life = new Life(home, start)) {
                return new Costs(counted, life.replay(asked, times));
            }
        }
    }

    /** A model in virtual time, with a worker of its own. */
    private final class Life implements AutoCloseable {

        private final RequestHome home;
        private final VirtualClock clock;
        private final Map<RunId, Long> visits = new ConcurrentHashMap<>();
        private final ThreadJobs jobs;
        private final Ports ports;
        private final Reconcile reconcile;

        Life(RequestHome home, Instant start) {
            this.home = home;
            this.clock = new VirtualClock(start);
            this.jobs = new ThreadJobs(home.installation().jobs(), 1, this::work, (_, _) -> {
                // the run records its failure, and is retried or leaves its shard stuck
            });
            Ports real = home.installation().ports();
            this.ports = new Ports(
                    real.control(),
                    real.blobs(),
                    real.scratch(),
                    clock,
                    real.random(),
                    jobs,
                    real.silence(),
                    real.checkpoints());
            this.reconcile = home.reconcile(ports);
        }

        HealingReplay.Cost replay(List<Integer> asked, List<Instant> times) {
            for (int i = 0; i < asked.size(); i++) {
                windowsUntil(times.get(i));
                clock.moveTo(times.get(i));
                String id = BenchPopulation.id(asked.get(i));
                home.ask(ports, id, List.of(id));
                settle();
            }
            windowsUntil(Instant.MAX);
            return new HealingReplay.Cost(
                    visits.size(),
                    visits.values().stream().mapToLong(Long::longValue).sum());
        }

        private void windowsUntil(Instant end) {
            Optional<Instant> next = nextWindow();
            while (next.filter(at -> !at.isAfter(end)).isPresent()) {
                clock.moveTo(next.get());
                settle();
                next = nextWindow();
            }
        }

        private Optional<Instant> nextWindow() {
            ShardRows rows = new ShardRows(ports.control());
            return IntStream.range(0, home.model().shards())
                    .mapToObj(shard -> rows.read(home.model().name(), shard).backlog())
                    .flatMap(healingBacklog -> healingBacklog.since().stream())
                    .map(since -> since.plus(traffic.window().window()))
                    .min(Comparator.naturalOrder());
        }

        private void settle() {
            ReconcileReport pass;
            do {
                pass = reconcile.pass();
                Pause.uninterrupted(jobs::await);
            } while (pass.shards().stream().mapToInt(ShardReport::launched).sum() > 0);
            pass.shards().stream()
                    .flatMap(shard -> shard.stuck().stream())
                    .findFirst()
                    .ifPresent(reason -> {
                        throw CommandException.stuck("a shard is stuck, " + reason);
                    });
        }

        /** Reads the record of the run now, because a later pass deletes it. */
        private void work(RunId id) {
            Model model = home.model();
            long trained = new RunWorker(ports, model, Composition.ENGINES.trainer(model.engine()), HealProgress.NONE)
                    .work(id)
                    .visits();
            new RunRows(ports.control())
                    .find(id)
                    .filter(run -> run.kind() == RunKind.HEAL && run.state() instanceof RunState.Done)
                    .ifPresent(run -> visits.put(run.id(), trained));
        }

        @Override
        public void close() {
            jobs.close();
        }
    }
}
