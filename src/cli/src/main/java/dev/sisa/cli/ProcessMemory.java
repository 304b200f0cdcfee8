package dev.sisa.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the process holds at a moment, once garbage is collected.
 *
 * @param heap bytes in use
 * @param outside resident bytes but for the heap, all of which must have been touched: {@code -Xms} as {@code -Xmx}, and
 *     {@code -XX:+AlwaysPreTouch}
 */
record ProcessMemory(long heap, long outside) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final String RESIDENT = "VmRSS:";
    private static final String MOST_RESIDENT = "VmHWM:";
    private static final String CLEAR_MOST_RESIDENT = "5";
    private static final int COLLECTIONS = 3;
    private static final long KIBIBYTE = 1 << 10;

    /**
     * As of now.
     *
     * @throws CommandException where the system does not tell
     */
    static ProcessMemory now() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ProcessMemory(heap.getUsed(), resident(RESIDENT) - heap.getCommitted());
    }

    /** Whether the whole heap was touched when the machine started. */
    static boolean heapIsTouched() {
        var words = ManagementFactory.getRuntimeMXBean().getInputArguments();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return words.contains("-XX:+AlwaysPreTouch") && heap.getInit() >= heap.getMax();
    }

    /** The most bytes outside the heap since {@link #watch}. */
    static long mostOutside() {
        return resident(MOST_RESIDENT)
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

    private static long resident(String figure) {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(figure))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    * KIBIBYTE;
        } catch (IOException e) {
            throw new CommandException("memory is measured on Linux only: " + STATUS + " cannot be read", e);
        }
    }
}
