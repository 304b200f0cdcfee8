package dev.sisa.core.slice;

import dev.sisa.core.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Slices in memory, for tests. */
public final class SliceBytes {

    /** The bytes 0 to 31. */
    public static final Bytes SALT = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private SliceBytes() {}

    /** An id hash that starts with a number, most significant byte first. */
    public static Bytes id(int number) {
        return Bytes.ofHex("%08x".formatted(number) + "00".repeat(SliceRow.ID_BYTES - Integer.BYTES));
    }

    /** Rows whose features are floats. */
    static RowForm float32(int featureCount) {
        return new RowForm(featureCount, new Float32Encoding());
    }

    public static byte[] write(List<SliceRow> rows, int featureCount) throws IOException {
        return write(rows, float32(featureCount));
    }

    public static byte[] write(List<SliceRow> rows, RowForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SliceWriter writer = new SliceWriter(out, SALT, form);
        for (SliceRow row : rows) {
            writer.write(row);
        }
        writer.finish();
        return out.toByteArray();
    }

    public static List<SliceRow> read(InputStream in) throws IOException {
        SliceReader reader = new SliceReader("test", in);
        List<SliceRow> rows = new ArrayList<>();
        for (Optional<SliceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    public static List<SliceRow> read(byte[] slice) throws IOException {
        return read(Bytes.copyOf(slice).toStream());
    }
}
