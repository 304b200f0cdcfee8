package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sisa.core.simulation.Strength;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code sisa ingest} of a late file, and {@code sisa forget} of some of its samples, in two processes at once. */
@Timeout(300)
final class IngestBesideForgetTest {

    private static final int LATE = 40;

    private static TrainedHome trained = new TrainedHome(new Shell(Path.of("")), People.of(0));

    private final Trial trial;
    private final Path late;
    private final String here = People.id(3);
    private final String coming;

    IngestBesideForgetTest(@TempDir Path folder) throws Exception {
        this.trial = trained.trial(folder);
        int first = trained.people().rows().size();
        this.late = trial.shell().file("late.csv", People.from(first, LATE).csv());
        this.coming = People.id(first + LATE / 2);
    }

    @BeforeAll
    static void train(@TempDir Path folder) {
        trained = TrainedHome.in(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        trial.end();
    }

    static Stream<Arguments> kills() {
        return Strength.KILLS.share(List.of(arguments(1, false), arguments(3, true), arguments(2, true)));
    }

    /** Whether the samples were there when they were asked for or not. */
    @ParameterizedTest
    @MethodSource("kills")
    void the_forgotten_stay_out(long seed, boolean killed) throws Exception {
        ChildCommand ingest = trial.start("ingest", "m", "--data", late.toString());
        Thread.sleep(new SplittableRandom(seed).nextInt(1_000));
        ChildCommand forget = trial.start("forget", "m", "--allow-unknown", "--sample", here, coming);
        if (killed) {
            Thread.sleep(new SplittableRandom(-seed).nextInt(1_000));
            ingest.kill();
        } else {
            ingest.ended().succeeded();
        }
        assertThat(forget.ended().succeeded().out()).contains("receipt 1)");
        if (killed) {
            trial.run("ingest", "m", "--data", late.toString()).succeeded();
        }

        AtRest.reached(trial)
                .equalsFresh(trial.table(), late)
                .forgot(here, coming)
                .issued(1);
    }
}
