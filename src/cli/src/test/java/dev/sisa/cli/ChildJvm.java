package dev.sisa.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Java virtual machine of its own for a program.
 *
 * @param program its main class
 * @param environment what it has beside that of this process
 * @param options of the virtual machine
 */
public record ChildJvm(Class<?> program, Map<String, String> environment, List<String> options) {

    /** The environment that {@code ./sisa} sets before Java is there, for the native code of the dl4j engine. */
    private static final Map<String, String> PINNED = Map.of(
            "MALLOC_ARENA_MAX",
            "1",
            "OMP_NUM_THREADS",
            "1",
            "OPENBLAS_CORETYPE",
            "Haswell",
            "DNNL_MAX_CPU_ISA",
            "AVX2");

    private static final String NATIVE = "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0";

    public ChildJvm {
        environment = Map.copyOf(environment);
        options = List.copyOf(options);
    }

    /** With native code pinned as the launcher does it. */
    public static ChildJvm pinned(Class<?> program, String... options) {
        return new ChildJvm(
                program,
                PINNED,
                Stream.concat(Stream.of(NATIVE), Stream.of(options)).toList());
    }

    /** Skips a test where the dl4j engine has no native library. */
    public static void requireNativeLibrary() {
        String platform = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        assumeThat(platform).as("there is a native library").isIn("Linux-amd64", "Linux-x86_64");
    }
}
