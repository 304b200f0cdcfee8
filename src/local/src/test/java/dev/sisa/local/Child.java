package dev.sisa.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that runs {@link ChildMain}, killed at the latest when closed. */
public final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static Child start(String what, Path home, String... more) throws IOException {
        return new Child(new ProcessBuilder(command(what, home, more))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The words that start one. */
    static List<String> command(String what, Path home, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName(),
                what,
                home.toString()));
        command.addAll(List.of(more));
        return command;
    }

    public long id() {
        return process.pid();
    }

    /** Waits for a line of its output; an error if it ended without. */
    public String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the child ended without another line");
        }
        return line;
    }

    public boolean running() {
        return process.isAlive();
    }

    public int ended() throws InterruptedException {
        return process.waitFor();
    }

    /** SIGKILL, and its end. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try (output) {
            process.onExit().join();
        }
    }
}
