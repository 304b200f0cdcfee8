package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.forget.Forgetting;
import dev.sisa.cli.forget.NamedDemand;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Invocation;
import dev.sisa.cli.output.RequestStage;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.port.StoreException;
import dev.sisa.local.LocalInstallation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The salt of a request is kept by nobody but who reads it. */
@Timeout(180)
final class SaltTest {

    private static final Pattern TOLD =
            Pattern.compile("request ([0-9a-f]{32}) is accepted; its salt is [0-9a-f]{64}\n");

    @Test
    void it_is_told_before_the_result_as_json_may_be_lost(@TempDir Path folder) throws Exception {
        Shell shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        try (ChildCommand forget =
                ChildCommand.start(shell, List.of(), "forget", "m", "--sample", People.id(1), "--json")) {
            assertThat(forget.reaches(() -> TOLD.matcher(forget.said()).find()))
                    .as(forget.said())
                    .isTrue();
            forget.kill();
            Matcher told = TOLD.matcher(forget.said());
            assertThat(told.find()).isTrue();
            shell.run("status", "m", told.group(1)).succeeded();
        }
    }

    @Test
    void it_is_the_one_of_the_result(@TempDir Path folder) {
        Shell shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        Outcome forget =
                shell.run("forget", "m", "--sample", People.id(1), "--json").succeeded();
        assertThat(forget.err()).contains(forget.json().path("salt").asText());
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void it_is_told_of_a_request_that_is_not_brought_to_its_end(RequestStage.Salted stage, String told) {
        Invocation invocation = new Invocation();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThatThrownBy(() -> invocation.accepting("m", () -> {
                    invocation.reached(stage);
                    throw new StoreException("no room");
                }))
                .isInstanceOf(StoreException.class);

        int exit = new Console(new PrintWriter(out), new PrintWriter(err), true, invocation)
                .fail(Failure.of(new StoreException("no room")));

        JsonNode error = new Outcome(exit, out.toString(), err.toString()).json();
        assertThat(exit).isEqualTo(1);
        assertThat(error.path("requestId").asText()).isEqualTo("id");
        assertThat(error.path("salt").asText()).isEqualTo("5a17");
        assertThat(err.toString())
                .isEqualTo("sisa: no room\nsisa: request id " + told
                        + "; its salt is 5a17; `sisa status m id` says how far it is\n");
    }

    static Stream<Arguments> unfinished() {
        return Stream.of(Arguments.of(new RequestStage.Unsettled("m", "id", "5a17"), "may have been accepted"));
    }

    @Test
    void it_is_told_though_what_follows_the_acceptance_fails(@TempDir Path folder) throws Exception {
        Shell shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
        DeletionDemand deletionDemand = new DeletionDemand("local", Optional.empty(), List.of(People.id(1)), List.of());
        Invocation invocation = new Invocation();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (LocalInstallation installation = Homes.existing(shell.home())) {
            Forgetting forgetting = new Forgetting(installation, installation.model("m"), salted -> {
                invocation.reached(salted);
                throw new StoreException("the store is away");
            });
            assertThatThrownBy(() -> invocation.accepting(
                            "m", () -> forgetting.accept(NamedDemand.of(deletionDemand), 1, false)))
                    .isInstanceOf(StoreException.class);
        }

        int exit = new Console(new PrintWriter(out), new PrintWriter(err), true, invocation)
                .fail(Failure.of(new StoreException("the store is away")));

        JsonNode error = new Outcome(exit, out.toString(), err.toString()).json();
        assertThat(err.toString())
                .startsWith("sisa: the store is away\nsisa: request "
                        + error.path("requestId").asText() + " is accepted; its salt is "
                        + error.path("salt").asText());
        assertThat(error.path("error").path("code").asText()).isEqualTo("store");
        shell.run("status", "m", error.path("requestId").asText()).succeeded();
    }
}
