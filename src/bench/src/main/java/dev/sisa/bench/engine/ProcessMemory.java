package dev.sisa.bench.engine;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.output.ResidentMemory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of the process at a moment, after garbage collection.
 *
 * @param heap bytes in use
 * @param outside resident bytes but for the heap; means something only if {@link #heapIsTouched}
 */
record ProcessMemory(long heap, long outside) {

    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final String CLEAR_MOST_RESIDENT = "5";
    private static final int COLLECTIONS = 3;

    /** As of now. */
    static ProcessMemory now() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ProcessMemory(heap.getUsed(), ResidentMemory.now().orElse(0) - heap.getCommitted());
    }

    /**
     * Whether the whole heap was touched when the machine started, {@code -Xms} as {@code -Xmx} and
     * {@code -XX:+AlwaysPreTouch}: otherwise growth of the heap looks like memory outside of it, or hides that.
     */
    static boolean heapIsTouched() {
        var words = ManagementFactory.getRuntimeMXBean().getInputArguments();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return ResidentMemory.now().isPresent()
                && words.contains("-XX:+AlwaysPreTouch")
                && heap.getInit() >= heap.getMax();
    }

    /** The most bytes outside the heap since {@link #watch}. */
    static long mostOutside() {
        return ResidentMemory.most().orElse(0)
                - ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    }

    /** Begins to watch for the most. */
    static void watch() {
        try {
            Files.writeString(CLEAR, CLEAR_MOST_RESIDENT);
        } catch (IOException e) {
            throw new CommandException("memory is measured on Linux only: " + CLEAR + " cannot be written", e);
        }
    }
}
