package dev.sisa.cli.home;

import dev.sisa.core.port.RunId;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts sisa as this process was started, with the same options of the Java virtual machine. */
public final class OwnCommand {

    /** The class of the program, named because it lies above this one. */
    private static final String MAIN = "dev.sisa.cli.Sisa";

    private OwnCommand() {}

    /** The command of a worker on a run of a home. */
    public static List<String> ofWorker(RunId run, Path home) {
        return with("heal", "--run", run.toString(), "--home", home.toString());
    }

    private static List<String> with(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(OwnCommand::shared)
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(List.of(words));
        return command;
    }

    /** A debugger's port is taken already. */
    private static boolean shared(String option) {
        return !option.startsWith("-agentlib:jdwp") && !option.startsWith("-Xrunjdwp");
    }
}
