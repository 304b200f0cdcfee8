package dev.sisa.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of processes that tests start, and a cache of its classes with which they start sooner. Java caches classes of
 * jars alone, so folders of classes are packed first. Both are made when the first process starts, and deleted at the end. If
 * Java cannot make the cache, processes start without it.
 */
final class ChildClasses {

    /** A cache that does not fit the options of a process is ignored, which its standard output must not say. */
    private static final String SILENT = "-Xlog:aot*=off,cds*=off,class+path=off";

    private static final ChildClasses SHARED = make();

    private final Path options;

    private ChildClasses(Path options) {
        this.options = options;
    }

    /** The word for Java that stands for a file with the options. */
    static String option() {
        return "@" + SHARED.options;
    }

    private static ChildClasses make() {
        try {
            Path folder = Files.createDirectories(
                    Path.of("target", "children-" + ProcessHandle.current().pid())
                            .toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of)
                    .filter(Files::exists)
                    .map(entry -> Files.isDirectory(entry) ? packed(entry, folder) : entry)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            Path options = Files.writeString(folder.resolve("options"), "-cp \"" + path + "\"\n");
            Path cache = folder.resolve("classes.aot");
            if (recorded(cache, options)) {
                Files.writeString(
                        options, "\"-XX:AOTCache=" + cache + "\"\n" + SILENT + "\n", StandardOpenOption.APPEND);
            }
            return new ChildClasses(options);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no class path for child processes", e);
        }
    }

    private static Path packed(Path classes, Path folder) {
        Path jar = folder.resolve("classes-" + Integer.toHexString(classes.hashCode()) + ".jar");
        ToolProvider packer = ToolProvider.findFirst("jar").orElseThrow();
        int exit = packer.run(System.out, System.err, "-c0f", jar.toString(), "-C", classes.toString(), ".");
        if (exit != 0) {
            throw new IllegalStateException(classes + " cannot be packed");
        }
        return jar;
    }

    /** Whether there is a cache. A training loads what most commands load. */
    private static boolean recorded(Path cache, Path options) throws IOException, InterruptedException {
        Shell shell = new Shell(cache.resolveSibling("recorded"));
        List<String> command = new ArrayList<>(ChildCommand.java());
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "@" + options, Sisa.class.getName()));
        command.addAll(
                List.of(shell.trainWords(shell.file("people.csv", People.of(60).csv()))));
        command.addAll(List.of("--home", shell.home().toString()));
        Process training = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        return training.waitFor() == 0 && Files.exists(cache);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
