package dev.sisa.core.shard;

import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.ScratchSpace;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Content that is built in scratch space, because its name is known only when all of it is. */
final class ScratchContent implements BlobContent {

    private static final String FILE = "content";

    private final ScratchSpace space;
    private long size;

    ScratchContent(ScratchSpace space) {
        this.space = space;
    }

    /** A stream to write the content to, once. */
    OutputStream create() throws IOException {
        return new FilterOutputStream(space.create(FILE)) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                size++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                size += length;
            }
        };
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        return space.open(FILE);
    }
}
