package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dl4j engine as the launcher starts it: in a process of its own, whose environment is pinned before Java is there. */
final class Dl4jTest {

    private static final int PIXELS = 36;
    private static final int IMAGES = 60;

    private final Shell shell;

    Dl4jTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @BeforeEach
    void requireNativeLibrary() {
        ChildJvm.requireNativeLibrary();
    }

    @Test
    void a_convolutional_model_forgets_as_if_it_had_never_seen() throws Exception {
        String data = shell.file("images.csv", images()).toString();
        String schema = shell.file("schema.json", schema()).toString();
        String network = "6x6x1;conv:2:3x3:relu,max:2x2,8:relu";
        run("train", "m", "--data", data, "--schema", schema, "--network", network, "--shards", "2", "--slices", "2")
                .succeeded();
        assertThat(shell.run("show", "m").succeeded().out()).contains("engine dl4j");
        JsonNode forgotten =
                run("forget", "m", "--sample", "7", "--json").succeeded().json();
        assertThat(forgotten.path("completion").path("visitCount").asLong()).isPositive();
        Outcome verified = run("verify", "m", "--from-scratch", "--data", data).succeeded();
        assertThat(verified.out()).contains("EQUAL to training without the forgotten");
    }

    private Outcome run(String... words) throws Exception {
        try (ChildCommand command = ChildCommand.start(shell, ChildJvm.pinned(Sisa.class), words)) {
            return command.ended();
        }
    }

    private static String schema() {
        String pixels = IntStream.range(0, PIXELS)
                .mapToObj(pixel -> "\"p" + pixel + "\": {\"numeric\": {\"subtract\": 0, \"divide\": 10}}")
                .collect(Collectors.joining(", "));
        return "{\"schema\": 1, \"csv\": {\"delimiter\": \",\", \"header\": true}, \"missing\": [], \"id\": \"row\","
                + " \"label\": {\"column\": \"label\", \"values\": [\"0\", \"1\"]}, \"features\": {" + pixels + "}}";
    }

    private static String images() {
        String header = "label,"
                + IntStream.range(0, PIXELS).mapToObj(pixel -> "p" + pixel).collect(Collectors.joining(","));
        return header + "\n"
                + IntStream.range(0, IMAGES).mapToObj(Dl4jTest::image).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String image(int number) {
        return number % 2 + ","
                + IntStream.range(0, PIXELS)
                        .mapToObj(pixel -> String.valueOf((number * 7 + pixel * (1 + number % 2)) % 10))
                        .collect(Collectors.joining(","));
    }
}
