package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.RunId;
import dev.sisa.core.simulation.Strength;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker of {@code sisa reconcile} that is killed or stopped while it trains. */
@Timeout(300)
final class KilledWorkerTest {

    /** More than enough failures of a counted kind to leave a shard stuck. */
    private static final int KILLS = 5;

    private static TrainedHome trained = new TrainedHome(new Shell(Path.of("")), People.of(0));
    private static String first = "";
    private static String early = "";

    private final Trial trial;
    private final Set<String> before;

    KilledWorkerTest(@TempDir Path folder) throws Exception {
        this.trial = trained.trial(folder);
        this.before = HomeFiles.blobs(trial.home());
    }

    @BeforeAll
    static void train(@TempDir Path folder) {
        trained = TrainedHome.in(folder);
        first = trained.sample(0, 1, 1);
        early = trained.sample(0, 2, 4);
    }

    @AfterEach
    void end() throws InterruptedException {
        trial.end();
    }

    static Stream<Integer> steps() {
        return Strength.KILLS.share(List.of(6, 1));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void the_next_run_goes_on_from_the_last_appended_step(int steps) throws Exception {
        trial.accept(first);
        ChildCommand reconcile = trial.start("reconcile", "m");
        assertThat(reconcile.reaches(() -> trial.trained(before).size() >= steps))
                .as(reconcile.said())
                .isTrue();
        reconcile.kill();
        killWorker();
        Set<String> appended = HomeFiles.named(trial.home());

        AtRest.reached(trial).equalsFresh(trial.table()).forgot(first).issued(1);

        assertThat(HomeFiles.named(trial.home()))
                .containsAll(
                        appended.stream().filter(key -> !key.startsWith("man/")).toList());
    }

    @Test
    void no_number_of_kills_leaves_a_shard_stuck() throws Exception {
        trial.accept(first);
        ChildCommand reconcile = trial.start("reconcile", "m");
        Set<String> killed = new TreeSet<>();
        while (killed.size() < KILLS) {
            String run = runningBeside(reconcile, killed);
            killWorker();
            killed.add(run);
        }

        reconcile.ended().succeeded();
        AtRest.reached(trial).equalsFresh(trial.table()).forgot(first).issued(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_request_is_not_erased_while_a_stopped_worker_may_wake(boolean wakes) throws Exception {
        Signal.required();
        trial.accept(early);
        ChildCommand reconcile = trial.start("reconcile", "m");
        String run = runningBeside(reconcile, Set.of());
        WorkerProcess worker = trial.worker().orElseThrow();
        stopBetweenCommits(worker);
        reconcile.kill();
        String request = trial.accept(first);

        trial.run("reconcile", "m", "--once").succeeded();

        assertThat(worker.lives()).isTrue();
        assertThat(state(request)).isEqualTo("accepted");
        assertThat(blobsOf(run)).isNotEmpty();
        if (wakes) {
            Signal.CONT.to(worker.process());
            worker.awaitEnd();
            assertThat(state(request)).isEqualTo("accepted");
        }
        AtRest.reached(trial).equalsFresh(trial.table()).forgot(early, first).issued(2);
        assertThat(worker.lives()).isFalse();
        assertThat(blobsOf(run)).isEmpty();
    }

    /** Waits until a worker is at work on a run that is not among those seen. */
    private String runningBeside(ChildCommand reconcile, Set<String> seen) throws InterruptedException {
        AtomicReference<String> run = new AtomicReference<>("");
        assertThat(reconcile.reaches(() -> {
                    run.set(running());
                    return !run.get().isEmpty()
                            && !seen.contains(run.get())
                            && !blobsOf(run.get()).isEmpty()
                            && trial.worker().isPresent();
                }))
                .as("it trained faster than it could be watched: %s", reconcile.said())
                .isTrue();
        return run.get();
    }

    private String running() {
        return StreamSupport.stream(
                        trial.status().path("shards").path(0).path("runs").spliterator(), false)
                .filter(run -> run.path("kind").asText().equals("heal")
                        && run.path("state").asText().equals("running"))
                .map(run -> run.path("runId").asText())
                .findFirst()
                .orElse("");
    }

    /** Blobs written under the epoch of a run, half-written ones included. */
    private List<String> blobsOf(String run) {
        long epoch = RunId.parse(run).epoch();
        return HomeFiles.blobs(trial.home()).stream()
                .filter(blob -> blob.contains("/s=0/e=" + epoch + "/"))
                .toList();
    }

    /** A process that is stopped in the middle of a commit keeps all others from committing: no sisa could go on beside it. */
    private void stopBetweenCommits(WorkerProcess worker) throws Exception {
        Signal.STOP.to(worker.process());
        Thread.sleep(20);
        while (!trial.canCommit()) {
            Signal.CONT.to(worker.process());
            Thread.sleep(3);
            Signal.STOP.to(worker.process());
            Thread.sleep(20);
        }
    }

    private String state(String request) {
        return trial.request(request).path("state").asText();
    }

    private void killWorker() throws InterruptedException {
        Optional<WorkerProcess> worker = trial.worker();
        if (worker.isPresent()) {
            worker.get().kill();
        }
    }
}
