package dev.sisa.cli;

import static dev.sisa.cli.People.id;
import static dev.sisa.cli.People.subject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.ExitCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa forget}: afterwards the model is the one that never saw them. */
final class ForgetTest {

    private static final People PEOPLE = People.of(90);

    private final Path folder;
    private final Shell shell;
    private final Path data;

    ForgetTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("tested"));
        this.data = shell.file("people.csv", PEOPLE.csv());
        shell.train(data).succeeded();
    }

    @Test
    void samples_are_forgotten_as_if_never_seen() {
        JsonNode result = forget("--sample", id(1), id(40), id(40), "nobody");
        assertThat(counts(result)).isEqualTo("accepted 2, neverSeen 1");
        assertThat(result.path("completion").path("scrubbed").asBoolean()).isTrue();
        assertThat(result.path("request").path("destroyedBlobCount").asInt()).isPositive();
        assertThat(result.path("completion").path("visitCount").asLong())
                .isPositive()
                .isLessThan(result.path("completion").path("fullVisitCount").asLong());
        assertEqualsNeverSeen(Set.of(id(1), id(40)));
    }

    @Test
    void a_subject_is_forgotten_with_all_samples() {
        assertThat(counts(forget("--subject", subject(7)))).isEqualTo("accepted 2");
        assertEqualsNeverSeen(Set.of(id(14), id(15)));
    }

    @Test
    void a_file_of_ids_may_have_blank_lines_and_a_byte_order_mark() {
        Path file = shell.file("ids.txt", "\uFEFF" + id(3) + "\r\n\r\n" + id(4) + "\n");
        assertThat(counts(forget("--file", file.toString()))).isEqualTo("accepted 2");
        assertEqualsNeverSeen(Set.of(id(3), id(4)));
    }

    @Test
    void an_id_may_look_like_an_option_if_it_is_meant_to() {
        assertThat(counts(forget("--sample=-x", "--subject=--y", subject(7))))
                .isEqualTo("accepted 2, neverSeen 1, neverSeenSubjects 1");
        assertThat(counts(forget("--sample=-x", "b", "--sample", "c", "--sample=-d", "--key=-k")))
                .isEqualTo("neverSeen 4");
        assertThat(shell.run("where", "m", "--sample=-x").succeeded().out())
                .startsWith("never seen, and kept out since");
        Path file = shell.file("ids.txt", "--sample\n" + id(3) + "\n");
        assertThat(counts(forget("--file", file.toString()))).isEqualTo("accepted 1, neverSeen 1");
    }

    @Test
    void blanks_around_ids_of_a_file_are_kept_and_pointed_out() {
        Path file = shell.file("ids.txt", id(3) + " \n\t" + id(4) + "\n" + id(5) + "\n");
        Outcome outcome = shell.run("forget", "m", "--file", file.toString());
        assertThat(outcome.exit()).isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(outcome.out()).contains("accepted 1, joined 0, already erased 0, never seen 2");
        assertThat(outcome.err()).contains("2 ids in " + file + " with a blank before or after", "take it out");
    }

    @Test
    void requests_may_repeat_and_overlap() {
        forget("--sample", id(10));
        assertThat(counts(forget("--sample", id(10), id(11), "--subject", subject(5), subject(6))))
                .isEqualTo("accepted 3, alreadyErased 1");
        Outcome again = shell.run("forget", "m", "--subject", subject(6)).succeeded();
        assertThat(again.out())
                .contains("accepted 0, joined 0, already erased 0, never seen 0")
                .contains("all that is known of it was erased before, so nothing was erased now (receipt ");
        assertEqualsNeverSeen(Set.of(id(10), id(11), id(12), id(13)));
    }

    @Test
    void the_forgotten_stay_out_when_their_table_comes_again() {
        forget("--sample", id(20), "--subject", subject(30));
        JsonNode ingested = shell.run("ingest", "m", "--data", data.toString(), "--json")
                .succeeded()
                .json();
        assertThat(ingested.path("counts").required("added").asInt()).isZero();
        assertThat(ingested.path("counts").path("keptOut").asInt()).isEqualTo(3);
        assertEqualsNeverSeen(Set.of(id(20), id(60), id(61)));
    }

    @Test
    void samples_that_were_ingested_late_are_forgotten_like_others() {
        Path more = shell.file("more.csv", People.from(90, 20).csv());
        shell.run("ingest", "m", "--data", more.toString()).succeeded();
        forget("--sample", id(95), id(2));
        People survivors = PEOPLE.and(People.from(90, 20))
                .without(row -> Set.of(id(95), id(2)).contains(row.id()));
        assertThat(shell.run("heal", "m", "--json").shards()).isEqualTo(fresh(survivors));
    }

    @Test
    void a_mistyped_name_does_not_pass_for_a_forgotten_person() {
        Outcome mistyped =
                shell.run("forget", "m", "--sample", id(1), id(1), "nobody", "--subject", subject(7), "no-one");
        assertThat(mistyped.exit()).isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(mistyped.out())
                .contains("\nnever seen: id 3 of --sample\n")
                .contains("\npeople never seen: id 2 of --subject\n")
                .doesNotContain("nobody", "no-one");
    }

    @Test
    void everything_can_be_forgotten() {
        Path all = shell.file(
                "all.txt", PEOPLE.rows().stream().map(People.Person::id).collect(Collectors.joining("\n")));
        assertThat(counts(forget("--file", all.toString()))).isEqualTo("accepted 90");
        assertThat(shell.run("show", "m", "--json").succeeded().json().path("shards"))
                .allSatisfy(shard ->
                        assertThat(shard.required("sampleCount").asInt()).isZero());
        Outcome predicted = shell.run("predict", "m", "--data", data.toString());
        assertThat(predicted.exit()).isEqualTo(1);
        assertThat(predicted.err()).contains("90 rows cannot be answered: model m has no samples left");
        assertThat(shell.run("verify", "m", "--from-scratch", "--json")
                        .succeeded()
                        .json()
                        .path("equal")
                        .asBoolean())
                .isTrue();
        shell.run("verify", "m", "--from-scratch", "--data", data.toString()).succeeded();
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    private JsonNode forget(String... whom) {
        return shell.run(Shell.with(List.of("forget", "m", "--json", "--allow-unknown"), whom))
                .succeeded()
                .json();
    }

    private static String counts(JsonNode result) {
        return result.path("request").required("counts").properties().stream()
                .filter(count -> count.getValue().asInt() > 0)
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private void assertEqualsNeverSeen(Set<String> forgotten) {
        assertThat(shell.run("heal", "m", "--json").shards())
                .isEqualTo(fresh(PEOPLE.without(row -> forgotten.contains(row.id()))));
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    private JsonNode fresh(People survivors) {
        Shell fresh = new Shell(folder.resolve("fresh"));
        return fresh.train(
                        fresh.file("survivors.csv", survivors.csv()),
                        "--keys",
                        shell.keys().toString())
                .shards();
    }
}
