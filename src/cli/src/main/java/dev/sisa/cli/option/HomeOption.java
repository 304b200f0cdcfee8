package dev.sisa.cli.option;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of the folder that holds the models. */
public final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".sisa",
            description = "folder with models, keys and checkpoints (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of(".sisa");

    public Path folder() {
        return folder;
    }
}
