package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who were forgotten and agreed anew. */
final class ConsentTest {

    private final Shell shell;
    private final Path people;

    ConsentTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.people = shell.file("people.csv", People.of(60).csv());
        shell.train(people).succeeded();
    }

    @Test
    void who_agreed_anew_comes_back_by_a_reference_and_by_nothing_else() {
        shell.run("forget", "m", "--sample", "sample-8").succeeded();

        Outcome without =
                shell.run("ingest", "m", "--data", people.toString(), "--json").succeeded();
        assertThat(without.json().path("counts").path("keptOut").asInt()).isEqualTo(1);
        Outcome with = shell.run("ingest", "m", "--data", people.toString(), "--consent", "letter-117", "--json")
                .succeeded();
        assertThat(with.json().path("counts").path("keptOut").asInt()).isZero();
        assertThat(with.json().path("counts").path("added").asInt()).isEqualTo(1);
        shell.run("verify", "m", "--from-scratch", "--data", people.toString()).succeeded();
    }
}
