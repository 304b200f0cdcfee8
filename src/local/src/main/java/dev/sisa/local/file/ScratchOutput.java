package dev.sisa.local.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Output to a file that names the disk if it is full, since its writer does not know where it writes. */
public final class ScratchOutput extends FilterOutputStream {

    private final Path file;

    ScratchOutput(Path file, OutputStream out) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw orFull(file, e);
        }
    }

    /** The fault itself, unless the disk is full. */
    public static IOException orFull(Path file, IOException fault) {
        if (FileFault.isFull(fault)) {
            throw WriteFault.full(file, fault);
        }
        return fault;
    }
}
