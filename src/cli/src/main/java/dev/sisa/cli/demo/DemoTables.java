package dev.sisa.cli.demo;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.ModelKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The applicants that come with the program, cut in two: every tenth is held out.
 *
 * @param training the file to train on
 * @param heldOut the file to ask about
 */
record DemoTables(Path training, Path heldOut, int rows, double shareOfGood) {

    private static final int EVERY = 10;

    /** Writes the two files into a folder. */
    static DemoTables in(Path folder) {
        List<String> lines = resource("applicants.csv").lines().toList();
        List<String> training = new ArrayList<>(List.of(lines.getFirst()));
        List<String> heldOut = new ArrayList<>(List.of(lines.getFirst()));
        for (int row = 1; row < lines.size(); row++) {
            (row % EVERY == 0 ? heldOut : training).add(lines.get(row));
        }
        long good = heldOut.stream()
                .filter(line -> line.split(",", -1)[1].equals("good"))
                .count();
        return new DemoTables(
                write(folder.resolve("applicants.csv"), training),
                write(folder.resolve("held-out.csv"), heldOut),
                lines.size() - 1,
                (double) good / (heldOut.size() - 1));
    }

    /** The spec that the demo trains with. */
    String spec() {
        return resource("spec.json");
    }

    /** Public keys, so that the demo ends in the same bits everywhere. Real models make their own. */
    ModelKeys keys() {
        return new ModelKeys(Sha256.of(Bytes.ofText("demo placement")), Sha256.of(Bytes.ofText("demo identity")));
    }

    private static Path write(Path file, List<String> lines) {
        TextFiles.write(file, String.join("\n", lines) + "\n");
        return file;
    }

    private static String resource(String name) {
        try (InputStream in = DemoTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without demo/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
