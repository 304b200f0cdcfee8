package dev.sisa.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Bytes of this process that lie in memory, those of native code included; Linux alone tells. */
public final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KIBIBYTE = 1 << 10;

    private ResidentMemory() {}

    public static OptionalLong now() {
        return figure("VmRSS:");
    }

    /** The most so far, or since the count was last reset. */
    public static OptionalLong most() {
        return figure("VmHWM:");
    }

    private static OptionalLong figure(String name) {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(text -> Long.parseLong(text) * KIBIBYTE)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
