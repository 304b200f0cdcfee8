package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Signals that Java cannot send. */
enum Signal {
    STOP,
    CONT;

    /** Skips a test on a system that has no signals. */
    static void required() {
        Assumptions.assumeFalse(
                System.getProperty("os.name").startsWith("Windows"), "Windows has no signals that stop a process");
    }

    void to(ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid())).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
