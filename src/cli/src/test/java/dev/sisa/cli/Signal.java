package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Signals that Java cannot send. */
enum Signal {
    HUP(1),
    INT(2),
    TERM(15),
    STOP(19),
    CONT(18);

    private static final Path STATUS = Path.of("/proc/self/status");

    /** As Linux counts. */
    private final int number;

    Signal(int number) {
        this.number = number;
    }

    /** Skips a test on a system that has no signals. */
    static void required() {
        Assumptions.assumeFalse(
                System.getProperty("os.name").startsWith("Windows"), "Windows has no signals that stop a process");
    }

    /** Skips a test whose processes would inherit that the signal is ignored, as those of a background job do. */
    void requireHeard() throws IOException {
        required();
        if (Files.isReadable(STATUS)) {
            long ignored = Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .mapToLong(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .findFirst()
                    .orElse(0);
            Assumptions.assumeTrue((ignored >> (number - 1) & 1) == 0, "this process ignores " + name());
        }
    }

    void to(ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid())).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
