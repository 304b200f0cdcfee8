package dev.sisa.cli.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.HomeFiles;
import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import dev.sisa.cli.failure.ExitCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa forget --dry-run}. */
final class DryRunTest {

    private final Shell shell;

    DryRunTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
    }

    @Test
    void it_says_what_healing_then_takes_and_changes_nothing() {
        Map<String, Integer> before = HomeFiles.state(shell.home());
        JsonNode dry = dryRun("--sample", People.id(1), People.id(2), "nobody");
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);

        JsonNode done = shell.run(
                        "forget", "m", "--json", "--allow-unknown", "--sample", People.id(1), People.id(2), "nobody")
                .succeeded()
                .json();
        assertThat(dry.path("counts")).isEqualTo(done.path("request").required("counts"));
        assertThat(dry.path("shards"))
                .map(shard -> shard.path("shard").asInt())
                .containsExactlyElementsOf(done.path("request").path("shards").findValues("shard").stream()
                        .map(JsonNode::asInt)
                        .toList());
        assertThat(dry.path("estimate").required("visitCount"))
                .isEqualTo(done.path("completion").path("visitCount"));
        assertThat(dry.path("estimate").path("seconds").asDouble()).isPositive();
    }

    @Test
    void it_knows_whom_a_subject_has_and_who_is_gone() {
        shell.run("forget", "m", "--sample", People.id(14)).succeeded();
        JsonNode dry = dryRun("--subject", People.subject(7), "--sample", People.id(14), "nobody");
        assertThat(dry.path("counts").path("accepted").asInt()).isEqualTo(1);
        assertThat(dry.path("counts").path("alreadyErased").asInt()).isEqualTo(1);
        assertThat(dry.path("counts").path("neverSeen").asInt()).isEqualTo(1);
    }

    @Test
    void it_says_how_answers_are_meanwhile() {
        JsonNode one = dryRun("--sample", People.id(1)).path("interim");
        assertThat(one.path("constituentCount").asInt()).isEqualTo(3);
        assertThat(one.required("rolledBackCount").asInt()
                        + one.required("outCount").asInt())
                .isEqualTo(1);
        assertThat(one.path("onlyCertified").asBoolean()).isFalse();

        JsonNode everybody = dryRun("--file", everybody());
        assertThat(everybody.path("estimate").required("visitCount").asInt()).isZero();
        assertThat(everybody.path("interim").path("outCount").asInt()).isEqualTo(3);
        assertThat(everybody.path("interim").path("onlyCertified").asBoolean()).isTrue();
    }

    @Test
    void it_says_what_accuracy_would_be_left() {
        String test = shell.file("test.csv", People.from(60, 100).csv()).toString();
        JsonNode nobody =
                dryRun("--sample", "nobody", "--test", test).path("interim").path("accuracy");
        assertThat(nobody.path("interim").path("accuracy").asDouble()).isBetween(0.5, 1.0);
        assertThat(nobody.path("now")).isEqualTo(nobody.path("interim"));
        assertThat(nobody.path("interim").path("answeredShare").asDouble()).isEqualTo(1);
        JsonNode everybody = dryRun("--file", everybody(), "--test", test)
                .path("interim")
                .path("accuracy")
                .path("interim");
        assertThat(everybody.required("answeredShare").asDouble()).isZero();
        assertThat(everybody.has("accuracy")).isFalse();
        assertThat(shell.run("forget", "m", "--sample", People.id(1), "--dry-run", "--test", test)
                        .succeeded()
                        .out())
                .contains(" of the test rows would be answered, ", " of them right, where it is 100.0 % and ");
    }

    private String everybody() {
        return shell.file(
                        "all.txt",
                        String.join(
                                "\n",
                                People.of(60).rows().stream()
                                        .map(People.Person::id)
                                        .toList()))
                .toString();
    }

    @Test
    void people_read_it_as_a_table() {
        assertThat(shell.run("forget", "m", "--sample", People.id(1), "--dry-run")
                        .succeeded()
                        .out())
                .startsWith("nothing is changed; the request would find:\naccepted 1, joined 0")
                .contains("would serve", "healing takes ", "all answers would be given");
        Outcome nobody = shell.run("forget", "m", "--sample", "nobody", "--dry-run");
        assertThat(nobody.exit()).isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(nobody.out()).contains("no shard would be touched", "never seen: id 1 of --sample");
    }

    private JsonNode dryRun(String... words) {
        return shell.run(Shell.with(List.of("forget", "m", "--dry-run", "--json", "--allow-unknown"), words))
                .succeeded()
                .json();
    }
}
