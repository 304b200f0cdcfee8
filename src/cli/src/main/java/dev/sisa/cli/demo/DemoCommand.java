package dev.sisa.cli.demo;

import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Meter;
import dev.sisa.local.file.FolderScratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sisa demo}. */
@Command(
        name = "demo",
        description =
                "Train a model on 4,454 real credit applicants, forget one and then twenty of them, and check the result"
                        + " against training without them, byte for byte. Needs no network.",
        footer = {
            "",
            "Examples:",
            "  sisa demo",
            "  sisa demo --keep /tmp/credit      then: sisa show credit --home /tmp/credit/home"
        })
public final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "work in this new folder and leave it, tables and home, behind")
    private Optional<Path> keep = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return keep.isPresent() ? run(fresh(keep.get())) : runAndRemove(TextFiles.makeTemporaryFolder("sisa-demo"));
    }

    private int run(Path folder) {
        Console console = output.console();
        try (Meter meter = output.meter()) {
            DemoResult result = new Demo(console, meter, folder).run(folder.resolve("home"));
            console.print(result);
            return result.equal() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    /** Deletes the folder also if the demo is interrupted, because its data is of real people. */
    private int runAndRemove(Path folder) {
        Thread removal = new Thread(() -> FolderScratch.remove(folder));
        Runtime.getRuntime().addShutdownHook(removal);
        int status = run(folder);
        FolderScratch.remove(folder);
        return status;
    }

    private static Path fresh(Path folder) {
        if (Files.exists(folder)) {
            throw new CommandException(
                    folder + " exists. Name a folder that does not, so that nothing of yours is touched.");
        }
        TextFiles.makeFolder(folder);
        return folder;
    }
}
