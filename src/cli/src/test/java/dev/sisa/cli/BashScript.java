package dev.sisa.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Scripts in an environment that is empty but for what they are given, as cron and slim containers start them. In a script
 * {@code sisa} is the program in a bare Java virtual machine, and {@code $FOLDER} is where the script starts.
 */
public record BashScript(Path folder) {

    /** The lines that a bare virtual machine prints of its own. */
    private static final String INCUBATOR = "WARNING: Using incubator modules: jdk.incubator.vector\n";

    private static final String PROGRAM = """
            sisa() {
              "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --add-modules jdk.incubator.vector \\
                --enable-native-access=ALL-UNNAMED "$CLASSES" dev.sisa.cli.Sisa "$@"
            }
            """;

    /** Runs a script; what it prints is taken for UTF-8. */
    public Outcome run(String script) throws IOException, InterruptedException {
        return run(Map.of(), script);
    }

    /** Runs a script with something in its environment. */
    Outcome run(Map<String, String> environment, String script) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "script", ".out");
        Path err = Files.createTempFile(folder, "script", ".err");
        ProcessBuilder builder =
                builder(environment, script).redirectOutput(out.toFile()).redirectError(err.toFile());
        int exit = builder.start().waitFor();
        return new Outcome(exit, Files.readString(out), Files.readString(err).replace(INCUBATOR, ""));
    }

    private ProcessBuilder builder(Map<String, String> environment, String script) throws IOException {
        Path file = Files.writeString(
                Files.createTempFile(folder, "script", ".bash"), PROGRAM + script, StandardCharsets.UTF_8);
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", file.toString())).directory(folder.toFile());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("FOLDER", folder.toString());
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("CLASSES", ChildClasses.option());
        builder.environment().putAll(environment);
        return builder;
    }
}
