package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.output.Invocation;
import dev.sisa.cli.output.RequestStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that Ctrl-C (SIGINT) or SIGTERM ends: they say what is so, and the exit status is the signal's. */
@Timeout(300)
final class InterruptedTest {

    private static final Pattern GOES_ON =
            Pattern.compile("sisa: interrupted\\. Request ([0-9a-f]{32}) of model m is accepted"
                    + " and goes on with the next `sisa reconcile m`; `sisa status m \\1` says how far it is\\.\n");

    private static TrainedHome trained = new TrainedHome(new Shell(Path.of("")), People.of(0));

    private final Trial trial;

    InterruptedTest(@TempDir Path folder) throws IOException {
        this.trial = trained.trial(folder);
    }

    @BeforeAll
    static void train(@TempDir Path folder) {
        trained = TrainedHome.in(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        trial.end();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_request_that_was_accepted_goes_on(Signal signal, int status) throws Exception {
        signal.requireHeard();
        String sample = trained.sample(0, 1, 2);
        ChildCommand forget = trial.start("forget", "m", "--sample", sample);
        assertThat(forget.reaches(() -> forget.printed().contains("\nsalt "))).isTrue();

        signal.to(forget.handle());

        Outcome outcome = forget.ended();
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(status);
        Matcher told = GOES_ON.matcher(outcome.err());
        assertThat(told.find()).as(outcome.err()).isTrue();
        assertThat(outcome.out()).contains("request " + told.group(1));
        AtRest.reached(trial).equalsFresh(trial.table()).forgot(sample).issued(1);
    }

    @Test
    void json_has_an_error_with_the_request_and_its_salt() throws Exception {
        Signal.TERM.requireHeard();
        ChildCommand forget = trial.start("forget", "m", "--sample", trained.sample(0, 1, 2), "--json");
        assertThat(forget.reaches(() -> forget.said().contains("its salt is"))).isTrue();

        Signal.TERM.to(forget.handle());

        Outcome outcome = forget.ended();
        assertThat(outcome.exit()).isEqualTo(143);
        assertThat(outcome.json().path("error").path("code").asText()).isEqualTo("interrupted");
        assertThat(outcome.json().path("error").has("exit")).isFalse();
        assertThat(outcome.err())
                .contains("request " + outcome.json().path("requestId").asText() + " is accepted; its salt is "
                        + outcome.json().path("salt").asText());
    }

    @Test
    void a_command_that_accepted_nothing_says_so() throws Exception {
        Signal.INT.requireHeard();
        Shell shell = new Shell(trial.shell().folder().resolve("other"));
        try (ChildCommand training = LongTraining.start(shell, People.of(LongTraining.SAMPLES))) {
            assertThat(training.reaches(
                            () -> HomeFiles.blobs(shell.home(), ".params").size() > 1))
                    .as(training.said())
                    .isTrue();
            Signal.INT.to(training.handle());
            Outcome outcome = training.ended();
            assertThat(outcome.exit()).isEqualTo(130);
            assertThat(outcome.err()).contains("sisa: interrupted. This command has accepted no request");
            assertThat(outcome.json().path("error").path("code").asText()).isEqualTo("interrupted");
        }
    }

    @Test
    void a_command_that_only_reads_is_just_interrupted() throws Exception {
        Signal.INT.requireHeard();
        trial.accept(trained.sample(0, 1, 2));
        ChildCommand watch = trial.start("status", "m", "--watch");
        assertThat(watch.reaches(() -> !watch.printed().isEmpty()))
                .as(watch.said())
                .isTrue();

        Signal.INT.to(watch.handle());

        Outcome outcome = watch.ended();
        assertThat(outcome.exit()).isEqualTo(130);
        assertThat(outcome.err()).endsWith("sisa: interrupted\n");
    }

    @Test
    void a_request_that_is_being_accepted_is_waited_for() throws Exception {
        Invocation invocation = new Invocation();
        Thread.ofVirtual().start(() -> invocation.accepting("m", () -> List.of()));
        assertThat(invocation.settled(Duration.ofSeconds(60))).isEqualTo(new RequestStage.None());
        assertThat(Interruption.message(new RequestStage.Accepting("m")))
                .contains("while a request was being accepted", "`sisa status m` lists it");
    }
}
