package dev.sisa.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where models live. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".sisa",
            description = "folder with models, keys and checkpoints (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of(".sisa");

    Path folder() {
        return folder;
    }
}
