package dev.sisa.cli;

import dev.sisa.cli.output.Invoked;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands in this process on a home of its own, and keeps the files that they are given. */
public record Shell(Path folder) {

    /** A schema and options with which a table trains in a second. */
    private static final List<String> SMALL = List.of(
            "--shards", "3", "--slices", "3", "--network", "6:tanh:0.1", "--passes", "3", "--placement", "uniform");

    /** Places samples as the tests expect that know the figures of a model. */
    private static final String KNOWN_KEYS = "{\"format\":\"sisa-keys/1\",\"placement\":\"" + "3c".repeat(32)
            + "\",\"identity\":\"" + "4d".repeat(32) + "\"}";

    /** Runs a command that has no home. */
    public static Outcome bare(String... words) {
        return program(new Sisa(), words);
    }

    /** Runs a command of another program that has no home. */
    public static Outcome program(Invoked root, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new Execution(root, new PrintWriter(out), new PrintWriter(err))
                .commandLine(words)
                .execute(words);
        return new Outcome(exit, out.toString(), err.toString());
    }

    public Path home() {
        return folder.resolve("home");
    }

    /** Runs a command on the home. */
    public Outcome run(String... words) {
        return bare(with(List.of(words), "--home", home().toString()));
    }

    /** Trains model m on a table. */
    public Outcome train(Path data, String... more) {
        return run(trainWords(data, more));
    }

    /** The words with which {@link #train} trains, less the home. */
    public String[] trainWords(Path data, String... more) {
        List<String> words = new ArrayList<>(List.of("train", "m", "--data", data.toString()));
        words.addAll(List.of("--schema", file("schema.json", People.SCHEMA).toString(), "--json"));
        words.addAll(SMALL);
        return with(words, more);
    }

    /** Writes a file beside the home. */
    public Path file(String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(folder).resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    /** The keys of model m, to be given to another home. */
    public Path keys() {
        return home().resolve("keys/m.json");
    }

    /** Keys to make a model with whose figures a test knows. */
    public Path knownKeys() {
        return file("keys.json", KNOWN_KEYS);
    }

    public static String[] with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
