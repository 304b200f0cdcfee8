package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A home with a model m, trained once on a table and copied for each trial: two shards of many steps. */
record TrainedHome(Shell shell, People people) {

    private static final int SAMPLES = 240;

    static TrainedHome in(Path folder) {
        TrainedHome trained = new TrainedHome(new Shell(folder.resolve("trained")), People.of(SAMPLES));
        Shell shell = trained.shell;
        shell.run(
                        "train",
                        "m",
                        "--data",
                        shell.file("people.csv", trained.people.csv()).toString(),
                        "--schema",
                        shell.file("schema.json", People.SCHEMA).toString(),
                        "--keys",
                        shell.knownKeys().toString(),
                        "--placement",
                        "uniform",
                        "--shards",
                        "2",
                        "--slices",
                        "12",
                        "--network",
                        "32:tanh",
                        "--passes",
                        "40",
                        "--batch",
                        "4")
                .succeeded();
        return trained;
    }

    /** A trial on a copy. */
    Trial trial(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(shell.folder())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(shell.folder().relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new Trial(new Shell(folder), folder.resolve("people.csv"));
    }

    /** A sample of a shard, in a slice from a first to a last one. */
    String sample(int shard, int first, int last) {
        return people.rows().stream()
                .map(People.Person::id)
                .filter(id -> lies(id, shard, first, last))
                .findFirst()
                .orElseThrow();
    }

    private boolean lies(String id, int shard, int first, int last) {
        var where =
                shell.run("where", "m", "--sample", id, "--json").succeeded().json();
        int slice = where.path("slice").asInt();
        assertThat(slice).isPositive();
        return where.path("shard").asInt() == shard && slice >= first && slice <= last;
    }
}
