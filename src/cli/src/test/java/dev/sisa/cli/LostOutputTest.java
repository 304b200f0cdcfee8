package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

/** A standard output that takes nothing. */
final class LostOutputTest {

    @Test
    void a_result_that_cannot_be_printed_is_a_failure() {
        StringWriter err = new StringWriter();
        assertThat(Sisa.run(new PrintWriter(new FullDisk()), new PrintWriter(err), "--help"))
                .isEqualTo(1);
        assertThat(err).hasToString("sisa: standard output cannot be written" + System.lineSeparator());
    }

    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
