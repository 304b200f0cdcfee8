package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelsTest {

    private final Shell shell;

    ModelsTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void every_model_of_a_home_is_listed_once() {
        Path data = shell.file("people.csv", People.of(30).csv());
        shell.train(data).succeeded();
        shell.train(data).succeeded();
        assertThat(shell.run("models", "--json").succeeded().out().replaceAll("\\s", ""))
                .isEqualTo("{\"models\":[{\"model\":\"m\",\"shardCount\":3,\"sliceCount\":3}],\"failures\":[]}");
        assertThat(shell.run("models").succeeded().out().lines())
                .containsExactly("model  shards  slices", "m           3       3");
    }

    @Test
    void a_model_is_shown_with_its_placement_and_how_features_are_stored() {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
        assertThat(shell.run("show", "m").succeeded().out()).contains("placement uniform, features stored as floats\n");
    }

    @Test
    void a_home_that_is_not_there_is_not_made() {
        shell.run("models").refused(1, "there is no home in");
        assertThat(shell.home()).doesNotExist();
    }
}
