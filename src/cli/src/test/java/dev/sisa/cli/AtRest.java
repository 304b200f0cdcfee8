package dev.sisa.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The end of every trial, however it went: nothing open, nothing left over, the bits of the survivors alone. */
record AtRest(Trial trial) {

    /** Brings a home to rest by one more process, and looks at all there is. */
    static AtRest reached(Trial trial) throws Exception {
        JsonNode model = trial.run("reconcile", "m", "--json")
                .succeeded()
                .json()
                .path("models")
                .path(0);
        assertThat(model.path("atRest").asBoolean()).as("%s", model).isTrue();
        AtRest rest = new AtRest(trial);
        rest.nothingIsOpen();
        assertThat(HomeFiles.leftOver(trial.home())).isEmpty();
        return rest;
    }

    private void nothingIsOpen() {
        JsonNode status = trial.status();
        assertThat(status.path("requests")).isEmpty();
        assertThat(status.path("shards"))
                .allSatisfy(shard -> assertThat(shard.path("state").asText()).isEqualTo("resting"));
    }

    /** Trained anew from tables, without those who were forgotten, it is the same. */
    AtRest equalsFresh(Path... tables) {
        List<String> words = new ArrayList<>(List.of("verify", "m", "--from-scratch", "--json", "--data"));
        Stream.of(tables).map(Path::toString).forEach(words::add);
        JsonNode verified =
                trial.shell().run(words.toArray(String[]::new)).succeeded().json();
        assertThat(verified.path("equal").asBoolean()).as("%s", verified).isTrue();
        return this;
    }

    AtRest forgot(String... samples) {
        for (String sample : samples) {
            assertThat(trial.shell()
                            .run("where", "m", "--sample", sample)
                            .succeeded()
                            .out())
                    .as(sample)
                    .matches("(?s)(forgotten|never seen, and kept out) since .*");
        }
        return this;
    }

    /** So many requests are known, each with one erasure receipt and one addendum, in one chain that verifies elsewhere. */
    AtRest issued(int requests) throws IOException {
        JsonNode receipts =
                trial.shell().run("receipts", "m", "--json").succeeded().json().path("receipts");
        Map<String, List<String>> kinds = StreamSupport.stream(receipts.spliterator(), false)
                .collect(groupingBy(
                        receipt -> receipt.path("requestId").asText(),
                        mapping(receipt -> receipt.path("kind").asText(), toList())));
        assertThat(kinds).hasSize(requests);
        assertThat(kinds.values()).allSatisfy(issued -> assertThat(issued).containsExactly("erasure", "healing"));
        assertThat(receipts.findValuesAsText("sequence"))
                .isEqualTo(IntStream.rangeClosed(1, 2 * requests)
                        .mapToObj(String::valueOf)
                        .toList());
        verifyElsewhere();
        return this;
    }

    private void verifyElsewhere() throws IOException {
        Path folder = trial.shell().folder().resolve("receipts");
        Path key = trial.shell().folder().resolve("sisa.pub");
        trial.shell()
                .run("receipts", "m", "--out", folder.toString(), "--public-key", key.toString())
                .succeeded();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> words = new ArrayList<>(List.of("verify", "--key", key.toString()));
            files.map(Path::toString).sorted().forEach(words::add);
            assertThat(Shell.bare(words.toArray(String[]::new)).succeeded().out())
                    .endsWith("\nVERIFIED\n");
        }
    }
}
