package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.slice.RowForm;
import dev.sisa.core.slice.SliceRow;
import dev.sisa.core.slice.SliceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Writes and reads the slice objects of a model, row by row: memory does not grow with rows. */
public final class SliceObjects {

    private static final int SALT_BYTES = 32;

    private final BlobStore blobs;
    private final Supplier<ScratchSpace> scratch;
    private final RandomGenerator salts;
    private final Form form;

    /**
     * The form that all slices of a model share.
     *
     * @param key the model's identity key
     */
    public record Form(Bytes key, RowForm rows) {}

    /** The place of a slice, and the epoch of the run that writes it, which may do so once. */
    public record Place(BlobKeys keys, long epoch, int slice) {}

    /** Rows in strictly ascending order of id hashes; empty at the end. */
    @FunctionalInterface
    public interface Rows {
        Optional<SliceRow> next() throws IOException;
    }

    public SliceObjects(BlobStore blobs, Supplier<ScratchSpace> scratch, RandomGenerator salts, Form form) {
        this.blobs = blobs;
        this.scratch = scratch;
        this.salts = salts;
        this.form = form;
    }

    /** The entry of a slice without rows. */
    public SliceEntry empty() {
        return SliceEntry.empty(contents().digest());
    }

    /** Stores rows as a slice; no rows make no blob. */
    public SliceEntry write(Place place, Rows rows) {
        try (ScratchSpace space = scratch.get()) {
            ScratchContent content = new ScratchContent(space);
            MessageDigest digest = Sha256.start();
            FieldHash contents = contents();
            long samples;
            try (OutputStream out = new DigestOutputStream(content.create(), digest)) {
                samples = copy(rows, out, contents);
            }
            if (samples == 0) {
                return empty();
            }
            String name = Bytes.owning(digest.digest()).toHex();
            String key = place.keys().slice(place.epoch(), place.slice());
            blobs.put(key, content);
            return new SliceEntry(new NamedBlob(key, name), samples, contents.digest());
        } catch (IOException e) {
            throw new StoreException("slice " + place.slice() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Writes a slice again with only the rows whose id hash is kept. */
    public SliceEntry filtered(Place place, SliceEntry old, Predicate<Bytes> kept) {
        try (SliceStream rows = open(old)) {
            return write(place, () -> {
                Optional<SliceRow> row = rows.next();
                while (row.isPresent() && !kept.test(row.get().id())) {
                    row = rows.next();
                }
                return row;
            });
        } catch (IOException e) {
            throw unreadable(old, e);
        }
    }

    /**
     * The rows of a slice.
     *
     * @throws DamagedBlobException if it is missing
     */
    public SliceStream open(SliceEntry entry) {
        try {
            return new SliceStream(blobs, entry);
        } catch (IOException e) {
            throw unreadable(entry, e);
        }
    }

    private static StoreException unreadable(SliceEntry entry, IOException cause) {
        return new StoreException("slice " + entry.blob().key() + " cannot be read: " + cause.getMessage(), cause);
    }

    private long copy(Rows rows, OutputStream out, FieldHash contents) throws IOException {
        SliceWriter writer = new SliceWriter(out, Bytes.random(salts, SALT_BYTES), form.rows());
        long samples = 0;
        for (Optional<SliceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            writer.write(row.get());
            contents.bytes(row.get().id()).bytes(row.get().contentDigest());
            samples++;
        }
        writer.finish();
        return samples;
    }

    private FieldHash contents() {
        return FieldHash.keyed(form.key(), "slice");
    }
}
