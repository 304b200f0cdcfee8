package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The receipts of model m of a home, as files in a folder elsewhere, and what is done with them there. */
final class ExportedReceipts {

    private final Shell shell;
    private final Path folder;

    ExportedReceipts(Shell shell, Path folder) {
        this.shell = shell;
        this.folder = folder;
    }

    /** The file of the public key. */
    Path key() {
        return folder.resolve("sisa.pub");
    }

    /** Names of the files, in the order of the receipts. */
    List<String> export() {
        Path out = folder.resolve("receipts");
        shell.run("receipts", "m", "--out", out.toString(), "--public-key", key().toString())
                .succeeded();
        try (Stream<Path> files = Files.list(out)) {
            return files.map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Checks files with the public key alone. */
    Outcome verify(List<String> files, String... more) {
        List<String> words = new ArrayList<>(List.of("verify", "--key", key().toString()));
        words.addAll(files);
        return Shell.bare(Shell.with(words, more));
    }

    /** Checks files, and trains the shards of addenda again. */
    Outcome replay(List<String> files) {
        return verify(files, "--replay", "--json", "--home", shell.home().toString());
    }

    /** The answer to a request for a sample. */
    JsonNode forget(String sample) {
        return shell.run("forget", "m", "--sample", sample, "--json", "--allow-unknown")
                .succeeded()
                .json();
    }
}
