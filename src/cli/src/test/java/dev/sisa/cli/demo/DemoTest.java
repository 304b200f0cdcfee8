package dev.sisa.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.ChildCommand;
import dev.sisa.cli.Outcome;
import dev.sisa.cli.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa demo}: its keys are fixed, so its figures are. */
final class DemoTest {

    private final Path folder;

    DemoTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void it_ends_equal_with_the_same_figures_everywhere_and_leaves_nothing_behind() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        try (ChildCommand demo =
                ChildCommand.bare(folder, List.of("-Djava.io.tmpdir=" + temporary), "demo", "--json")) {
            JsonNode result = demo.ended().succeeded().json();
            assertThat(result.path("equal").asBoolean()).isTrue();
            assertThat(result.path("accuracyAfter").asDouble()).isBetween(0.75, 0.85);
            assertThat(result.path("steps"))
                    .map(step ->
                            step.path("step").asText() + ": " + step.path("visits") + " of " + step.path("fullVisits"))
                    .containsExactly(
                            "train on 4,009: 161338 of 161338",
                            "forget 1: 11367 of 161323",
                            "forget 20: 138915 of 160530",
                            "from scratch, and compare: 160530 of 160530");
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left)
                    .noneMatch(file -> String.valueOf(file.getFileName()).contains("demo"));
        }
    }

    @Test
    void what_it_keeps_is_a_home_like_any_other() {
        Path kept = folder.resolve("kept");
        Outcome demo = Shell.bare("demo", "--keep", kept.toString()).succeeded();
        assertThat(demo.out()).contains("EQUAL to training without the forgotten", "of a full retraining");
        String home = kept.resolve("home").toString();
        assertThat(Shell.bare("where", "credit", "--sample", "A0042", "--home", home)
                        .succeeded()
                        .out())
                .startsWith("forgotten since ");
        Shell.bare("demo", "--keep", kept.toString()).refused(1, kept + " exists");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Shell.bare("demo", "--keep", file.resolve("kept").toString())
                .refused(1, file.resolve("kept") + ": it cannot be written (");
        try (ChildCommand demo =
                ChildCommand.bare(folder, List.of("-Djava.io.tmpdir=" + folder.resolve("no")), "demo")) {
            assertThat(demo.ended().err())
                    .contains(folder.resolve("no") + ": it cannot be written (")
                    .doesNotContain("\tat ");
        }
    }
}
