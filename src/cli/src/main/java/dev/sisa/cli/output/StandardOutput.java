package dev.sisa.cli.output;

import dev.sisa.local.file.FileFault;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Standard output, in UTF-8 whatever the locale. It keeps the reason of a failed write, which a print writer drops. */
public final class StandardOutput {

    /** The message of Linux and macOS once the other end is closed. */
    private static final String CLOSED_PIPE = "Broken pipe";

    private final AtomicReference<Optional<IOException>> fault = new AtomicReference<>(Optional.empty());
    private final PrintWriter writer;

    StandardOutput(OutputStream stream) {
        this.writer = new PrintWriter(new Watched(stream), true, StandardCharsets.UTF_8);
    }

    /** The standard output of this process. */
    public static StandardOutput ofProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    public PrintWriter writer() {
        return writer;
    }

    /** Whether something that was printed did not arrive. */
    public boolean lost() {
        return writer.checkError();
    }

    /** Whether its reader has closed it. */
    boolean closedByReader() {
        return lost() && fault.get().map(IOException::getMessage).stream().anyMatch(CLOSED_PIPE::equals);
    }

    /** The reason of lost output, without a full stop. */
    String reason() {
        return fault.get().map(FileFault::reason).orElse("it is closed");
    }

    /** Keeps the first fault. */
    private final class Watched extends OutputStream {

        private final OutputStream stream;

        Watched(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int character) throws IOException {
            write(new byte[] {(byte) character}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                stream.write(bytes, from, length);
            } catch (IOException e) {
                fault.compareAndSet(Optional.empty(), Optional.of(e));
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }
    }
}
