package dev.sisa.core.simulation;

import dev.sisa.core.cost.HealingReplay;
import dev.sisa.core.cost.SliceCounts;
import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.SampleUnit;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunKind;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.ShardRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A trained model and the requests that come to it. */
final class ReplayedLife {

    static final int REQUESTS = 25;
    private static final int SPAN_MINUTES = 240;

    private final Model model;
    private final MemoryHome home;
    private final Worker worker;
    private final SliceCounts counts;
    private final Instant start;
    private final List<Request> requests = new ArrayList<>();
    private final Map<RunId, Long> visitsByRun = new HashMap<>();
    private Instant now;

    private record Request(Instant at, Sample sample) {}

    ReplayedLife(long seed, HealingWindow healing) {
        World world = World.random(seed);
        model = world.model();
        home = new MemoryHome(seed);
        worker = new Worker(home, home.ports(), model, Worker.Algorithm.fold());
        counts = new SliceCounts(
                model.spec().training().layout(), model.spec().training().passes());
        world.population().forEach(sample -> counts.add(place(sample)));
        worker.ingest(world.population());
        worker.heal();
        new PolicyRows(home.ports()).replace("m", with(healing));
        start = home.ports().clock().instant();
        now = start;
        ask(world.population(), new Random(seed));
    }

    /** The samples of each slice when the first request comes. */
    SliceCounts counts() {
        return counts;
    }

    Ports ports() {
        return home.ports();
    }

    private static UnaryOperator<Policy> with(HealingWindow healing) {
        return policy -> new Policy(healing, policy.guards(), policy.quorumFloor(), policy.regulation());
    }

    private void ask(List<Sample> population, Random random) {
        List<Sample> shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, random);
        List<Integer> minutes =
                random.ints(REQUESTS, 1, SPAN_MINUTES).sorted().boxed().toList();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(new Request(start.plus(Duration.ofMinutes(minutes.get(i))), shuffled.get(i)));
        }
    }

    List<HealingReplay.Arrival> arrivals() {
        return requests.stream()
                .map(request -> new HealingReplay.Arrival(request.at(), place(request.sample())))
                .toList();
    }

    private Location place(Sample sample) {
        return model.placement().locate(SampleUnit.of(sample.id(), sample.subject()), sample.prior());
    }

    HealingReplay.Cost live() {
        for (Request request : requests) {
            windowsUntil(request.at());
            moveTo(request.at());
            worker.accept(List.of(request.sample().id()));
            reconcile();
        }
        windowsUntil(Instant.MAX);
        return new HealingReplay.Cost(
                visitsByRun.size(),
                visitsByRun.values().stream().mapToLong(Long::longValue).sum());
    }

    private void windowsUntil(Instant end) {
        Optional<Instant> next = nextWindow();
        while (next.filter(at -> !at.isAfter(end)).isPresent()) {
            moveTo(next.get());
            reconcile();
            next = nextWindow();
        }
    }

    private Optional<Instant> nextWindow() {
        HealingWindow healing = new PolicyRows(home.ports()).read("m").healing();
        ShardRows rows = new ShardRows(home.ports().control());
        return IntStream.range(0, model.shards())
                .mapToObj(shard -> rows.read("m", shard).backlog())
                .filter(healingBacklog -> healingBacklog.samples() >= healing.minimumBatch())
                .flatMap(healingBacklog -> healingBacklog.since().stream())
                .map(since -> since.plus(healing.window()))
                .min(Instant::compareTo);
    }

    private void moveTo(Instant time) {
        home.pass(Duration.between(now, time));
        now = time;
    }

    /** Runs are looked at before another pass forgets them. */
    private void reconcile() {
        List<RunId> starts;
        do {
            worker.reconcile();
            starts = home.starts();
            starts.forEach(run -> worker.work(run, HealProgress.NONE));
            note();
        } while (!starts.isEmpty());
    }

    private void note() {
        RunRows runs = new RunRows(home.ports().control());
        IntStream.range(0, model.shards())
                .mapToObj(shard -> runs.of("m", shard))
                .flatMap(List::stream)
                .filter(run -> run.kind() == RunKind.HEAL)
                .filter(run -> doneAt(run).filter(at -> at.isAfter(start)).isPresent())
                .forEach(run -> visitsByRun.put(run.id(), ((RunState.Done) run.state()).visits()));
    }

    private static Optional<Instant> doneAt(Run run) {
        return run.state() instanceof RunState.Done done ? Optional.of(done.at()) : Optional.empty();
    }
}
