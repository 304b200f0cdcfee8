package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.slice.SliceReader;
import dev.sisa.core.slice.SliceRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** The rows of a stored slice in order. The slice is verified only once {@link #next} has returned empty. */
public final class SliceStream implements SliceObjects.Rows, AutoCloseable {

    private final SliceEntry entry;
    private final MessageDigest digest = Sha256.start();
    private final InputStream in;
    private final Optional<SliceReader> reader;

    SliceStream(BlobStore blobs, SliceEntry entry) throws IOException {
        this.entry = entry;
        if (entry.samples() == 0) {
            this.in = new ByteArrayInputStream(new byte[0]);
            this.reader = Optional.empty();
        } else {
            InputStream blob = blobs.open(entry.blob().key())
                    .orElseThrow(() ->
                            new DamagedBlobException("slice " + entry.blob().key() + " is missing"));
            this.in = new DigestInputStream(blob, digest);
            this.reader = Optional.of(reader(entry.blob().key(), in));
        }
    }

    private static SliceReader reader(String name, InputStream in) throws IOException {
        try {
            return new SliceReader(name, in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * The next row.
     *
     * @throws DamagedBlobException at the end, if the bytes are not those that were stored
     */
    @Override
    public Optional<SliceRow> next() throws IOException {
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        Optional<SliceRow> row = reader.get().next();
        if (row.isEmpty()) {
            verify();
        }
        return row;
    }

    private void verify() {
        String found = Bytes.owning(digest.digest()).toHex();
        if (!found.equals(entry.blob().name())) {
            throw new DamagedBlobException("slice " + entry.blob().key() + " is damaged: its bytes hash to " + found);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
