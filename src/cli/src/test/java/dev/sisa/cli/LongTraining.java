package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A training of many steps that takes a second or two, to be killed on the way. */
final class LongTraining {

    static final int SHARDS = 2;
    static final int SLICES = 20;
    static final int SAMPLES = 600;

    private LongTraining() {}

    /** The command that trains a table, less the home. */
    static String[] words(Shell shell, People people) {
        List<String> words = new ArrayList<>(List.of("train", "m", "--json"));
        words.addAll(List.of("--data", shell.file("people.csv", people.csv()).toString()));
        words.addAll(
                List.of("--schema", shell.file("schema.json", People.SCHEMA).toString()));
        words.addAll(List.of("--keys", shell.knownKeys().toString()));
        words.addAll(List.of("--placement", "uniform", "--shards", "" + SHARDS, "--slices", "" + SLICES));
        return Shell.with(words, "--network", "64:tanh,32:relu", "--passes", "30", "--batch", "4", "--updater", "adam");
    }

    /** Starts the command in a process of its own. */
    static ChildCommand start(Shell shell, People people) throws IOException {
        return ChildCommand.start(shell, List.of(), words(shell, people));
    }

    /** The result of an undisturbed training. */
    static JsonNode undisturbed(Path folder, People people) {
        Shell shell = new Shell(folder);
        return shell.run(words(shell, people)).shards();
    }
}
