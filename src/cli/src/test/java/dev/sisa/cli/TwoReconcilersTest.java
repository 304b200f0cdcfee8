package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.simulation.Strength;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two {@code sisa reconcile} at once, with workers of their own, beside somebody who asks for more to be forgotten. */
@Timeout(300)
final class TwoReconcilersTest {

    private static TrainedHome trained = new TrainedHome(new Shell(Path.of("")), People.of(0));
    private static String first = "";
    private static String later = "";
    private static String other = "";

    private final Trial trial;
    private final Set<String> before;

    TwoReconcilersTest(@TempDir Path folder) throws Exception {
        this.trial = trained.trial(folder);
        this.before = HomeFiles.blobs(trial.home());
    }

    @BeforeAll
    static void train(@TempDir Path folder) {
        trained = TrainedHome.in(folder);
        first = trained.sample(0, 1, 2);
        later = trained.sample(0, 4, 6);
        other = trained.sample(1, 1, 4);
    }

    @AfterEach
    void end() throws InterruptedException {
        trial.end();
    }

    static Stream<Long> seeds() {
        return Strength.KILLS.share(List.of(1L, 2L));
    }

    static Stream<Long> seedsOfKills() {
        return Strength.KILLS.share(List.of(11L, 12L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void they_do_no_more_than_one_would(long seed) throws Exception {
        trial.accept(later);
        trial.accept(other);
        ChildCommand one = trial.start("reconcile", "m");
        ChildCommand two = trial.start("reconcile", "m");
        askForMore(one, seed);

        assertThat(complaints(one)).isEmpty();
        assertThat(complaints(two)).isEmpty();
        AtRest.reached(trial)
                .equalsFresh(trial.table())
                .forgot(first, later, other)
                .issued(3);
    }

    @ParameterizedTest
    @MethodSource("seedsOfKills")
    void another_finishes_what_both_did_not(long seed) throws Exception {
        trial.accept(later);
        trial.accept(other);
        ChildCommand one = trial.start("reconcile", "m");
        ChildCommand two = trial.start("reconcile", "m");
        askForMore(one, seed);
        Thread.sleep(new SplittableRandom(seed).nextInt(300));
        one.kill();
        two.kill();

        AtRest.reached(trial)
                .equalsFresh(trial.table())
                .forgot(first, later, other)
                .issued(3);
    }

    /** At some point of the healing; an earlier slice than those that are healed. */
    private void askForMore(ChildCommand reconcile, long seed) throws InterruptedException {
        int blobs = new SplittableRandom(seed).nextInt(1, 8);
        assertThat(reconcile.reaches(() -> trial.trained(before).size() >= blobs))
                .as(reconcile.said())
                .isTrue();
        trial.accept(first);
    }

    /** All that a command says on standard error, but what the Java virtual machine says of the vector module. */
    private static String complaints(ChildCommand command) throws InterruptedException {
        return command.ended()
                .succeeded()
                .err()
                .replace("WARNING: Using incubator modules: jdk.incubator.vector\n", "");
    }
}
