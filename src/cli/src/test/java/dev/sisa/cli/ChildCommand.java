package dev.sisa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command in a Java virtual machine of its own, killed at the latest when closed. */
public final class ChildCommand implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 2;

    private final Process process;
    private final Path out;
    private final Path err;
    private final Set<ProcessHandle> started = new HashSet<>();

    private ChildCommand(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts a command on the home of a shell. */
    static ChildCommand start(Shell shell, List<String> options, String... words) throws IOException {
        return start(shell, sisa(options), words);
    }

    /** The same, in a virtual machine set up for it. */
    static ChildCommand start(Shell shell, ChildJvm machine, String... words) throws IOException {
        return bare(
                shell.folder(),
                machine,
                Shell.with(List.of(words), "--home", shell.home().toString()));
    }

    /**
     * Starts a command that has no home.
     *
     * @param folder where its output is kept
     * @param options of the Java virtual machine
     */
    public static ChildCommand bare(Path folder, List<String> options, String... words) throws IOException {
        return bare(folder, sisa(options), words);
    }

    private static ChildJvm sisa(List<String> options) {
        return new ChildJvm(Sisa.class, Map.of(), options);
    }

    /** The same, in a virtual machine set up for it. */
    public static ChildCommand bare(Path folder, ChildJvm machine, String... words) throws IOException {
        List<String> command = new ArrayList<>(java());
        command.add(ChildClasses.option());
        command.addAll(machine.options());
        command.add(machine.program().getName());
        command.addAll(List.of(words));
        Path out = Files.createTempFile(folder, "child", ".out");
        Path err = Files.createTempFile(folder, "child", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(machine.environment());
        return new ChildCommand(builder.start(), out, err);
    }

    /** Java, with the options that all have. */
    static List<String> java() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:+UseSerialGC",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED");
    }

    long id() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits until something can be seen from outside; false if the command ends before. */
    boolean reaches(BooleanSupplier moment) throws InterruptedException {
        while (!moment.getAsBoolean()) {
            if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    boolean running() {
        return process.isAlive();
    }

    /** Its standard error so far. */
    String said() {
        return text(err);
    }

    /** Its standard output so far. */
    String printed() {
        return text(out);
    }

    /** Processes that were seen to be started by it, which may go on without it. */
    Set<ProcessHandle> started() {
        return Set.copyOf(started);
    }

    /** Waits for its end. */
    public Outcome ended() throws InterruptedException {
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(started::add);
        }
        return new Outcome(process.exitValue(), printed(), said());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** SIGKILL, and its end. Its children go on. */
    void kill() {
        process.descendants().forEach(started::add);
        process.destroyForcibly();
        process.onExit().join();
    }
}
