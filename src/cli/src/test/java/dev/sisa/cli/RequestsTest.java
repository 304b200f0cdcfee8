package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.ExitCodes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa requests}. */
final class RequestsTest {

    private final Shell shell;

    RequestsTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
    }

    @Test
    void completed_requests_stand_beside_open_ones_the_newest_first() {
        String completed = forget("--sample", People.id(1));
        String unseen = forget("--sample", "nobody", "--allow-unknown");
        String open = forget("--sample", People.id(2), "--no-wait");

        assertThat(requests())
                .extracting(request -> request.path("requestId").asText())
                .containsExactly(open, unseen, completed);
        assertThat(requests())
                .extracting(request -> request.path("state").asText())
                .containsExactly("accepted", "completed", "completed");
        JsonNode oldest = requests().getLast();
        assertThat(oldest.path("receipt").asInt()).isEqualTo(1);
        assertThat(oldest.path("addendum").asInt()).isEqualTo(2);
        assertThat(oldest.path("sampleCount").asInt()).isEqualTo(1);
        assertThat(oldest.has("healedAt")).isTrue();
    }

    @Test
    void people_see_a_table() {
        String completed = forget("--sample", People.id(1));
        String unseen = forget("--sample", "nobody", "--allow-unknown");

        List<String> lines =
                shell.run("requests", "m").succeeded().out().lines().toList();

        String time = "[0-9-]{10}T[0-9:]{8}Z";
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("request +state +samples +accepted +erased +healed +receipt +addendum");
        assertThat(lines.get(1)).matches(unseen + "  COMPLETED +1  " + time + "  nothing to erase +3");
        assertThat(lines.get(2)).matches(completed + "  COMPLETED +1  " + time + "  " + time + "  " + time + " +1 +2");
    }

    @Test
    void a_state_and_a_limit_leave_some_out() {
        forget("--sample", People.id(1));
        String open = forget("--sample", People.id(2), "--no-wait");
        String newest = forget("--sample", People.id(4), "--no-wait");

        assertThat(requests("--state", "accepted"))
                .extracting(request -> request.path("requestId").asText())
                .containsExactly(newest, open);
        JsonNode one =
                shell.run("requests", "m", "--limit", "1", "--json").succeeded().json();
        assertThat(one.path("requests")).hasSize(1);
        assertThat(one.path("leftOutCount").asInt()).isEqualTo(2);
        assertThat(shell.run("requests", "m", "--limit", "1").succeeded().out()).endsWith("\n2 more, older\n");
        assertThat(shell.run("requests", "m", "--state", "erased").succeeded().out())
                .isEqualTo("model m has no request that is erased\n");
        shell.run("requests", "m", "--limit", "0").refused(ExitCodes.MISUSE, "--limit must be at least 1, not 0");
    }

    @Test
    void a_model_without_requests_says_so() {
        assertThat(shell.run("requests", "m").succeeded().out()).isEqualTo("model m has no requests\n");
        assertThat(requests()).isEmpty();
        shell.run("requests", "other").refused(ExitCodes.FAILED, "there is no model other");
    }

    @Test
    void requests_of_a_deleted_model_are_still_listed() {
        String id = forget("--sample", People.id(1));
        shell.run("delete", "m").succeeded();

        assertThat(requests())
                .extracting(request -> request.path("requestId").asText())
                .containsExactly(id);
    }

    @Test
    void an_unknown_id_of_a_request_is_refused_with_the_way_to_the_known_ones() {
        shell.run("status", "m", "0".repeat(32)).refused(ExitCodes.FAILED, "`sisa requests m` lists them");
    }

    private String forget(String... words) {
        return shell.run(Shell.with(List.of("forget", "m", "--json"), words))
                .succeeded()
                .json()
                .path("request")
                .path("requestId")
                .asText();
    }

    private List<JsonNode> requests(String... words) {
        JsonNode list = shell.run(Shell.with(List.of("requests", "m", "--json"), words))
                .succeeded()
                .json();
        return list.path("requests").valueStream().toList();
    }
}
