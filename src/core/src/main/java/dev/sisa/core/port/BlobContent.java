package dev.sisa.core.port;

import dev.sisa.core.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;

/** Content to be stored: it may be opened more than once and yields the same bytes each time. */
public interface BlobContent {

    /** Length in bytes. */
    long size();

    InputStream open() throws IOException;

    /** Content that is in memory already. */
    static BlobContent of(Bytes bytes) {
        return new BlobContent() {
            @Override
            public long size() {
                return bytes.size();
            }

            @Override
            public InputStream open() {
                return bytes.toStream();
            }
        };
    }
}
