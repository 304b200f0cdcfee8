package dev.sisa.core.slice;

import dev.sisa.core.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/**
 * Reads the rows of a stored slice as a stream ({@link SliceFormat}), each block checked before its first row comes
 * out. The slice is known to be whole only after {@link #next} has returned nothing. Not thread-safe.
 */
public final class SliceReader {

    private final String name;
    private final CheckedInput in;
    private final Bytes salt;
    private final RowForm form;
    private ByteBuffer rows = ByteBuffer.allocate(0);
    private Bytes last = Bytes.ofText("");
    private long count;
    private boolean lastBlock;
    private boolean ended;

    /**
     * Opens a slice.
     *
     * @param name of the object, for messages
     * @param in left open
     * @throws DamagedSliceException if salt or header are not whole
     * @throws UnknownSliceVersionException if another version of the program wrote it
     */
    public SliceReader(String name, InputStream in) throws IOException {
        this.name = name;
        this.in = new CheckedInput(name, in);
        this.salt = Bytes.owning(this.in.startPart(SliceFormat.SALT_BYTES).array());
        this.form = readHeader();
    }

    public Bytes salt() {
        return salt;
    }

    /** Features of each row. */
    public int featureCount() {
        return form.featureCount();
    }

    /**
     * The next row, or nothing at the end.
     *
     * @throws DamagedSliceException if what follows is not what a writer wrote
     */
    public Optional<SliceRow> next() throws IOException {
        if (!rows.hasRemaining() && !ended) {
            readPart();
        }
        return ended ? Optional.empty() : Optional.of(takeRow());
    }

    private RowForm readHeader() throws IOException {
        ByteBuffer header = in.startPart(SliceFormat.HEADER_BYTES);
        if (header.getInt() != SliceFormat.MAGIC) {
            throw in.damaged("it does not start like a slice");
        }
        in.endPart();
        byte version = header.get();
        byte encoding = header.get();
        if (!isKnown(encoding) || version != SliceFormat.version(encoding)) {
            throw new UnknownSliceVersionException(name, version, encoding);
        }
        int features = header.getInt();
        if (!RowForm.isFeatureCount(features)) {
            throw in.damaged("a row cannot have " + features + " features");
        }
        return new RowForm(
                features,
                switch (encoding) {
                    case SliceFormat.BYTE -> readScale();
                    case SliceFormat.MIXED -> readMask(features);
                    default -> new Float32Encoding();
                });
    }

    private static boolean isKnown(byte encoding) {
        return encoding >= SliceFormat.FLOAT32 && encoding <= SliceFormat.MIXED;
    }

    private MixedEncoding readMask(int features) throws IOException {
        byte[] mask = new byte[MixedEncoding.maskBytes(features)];
        in.startPart(mask.length).get(mask);
        in.endPart();
        BitSet doubles = BitSet.valueOf(mask);
        if (doubles.isEmpty() || doubles.length() > features) {
            throw in.damaged("its mask is not one of " + features + " features");
        }
        return new MixedEncoding(doubles);
    }

    private ByteEncoding readScale() throws IOException {
        ByteBuffer scale = in.startPart(SliceFormat.SCALE_BYTES);
        in.endPart();
        try {
            return new ByteEncoding(scale.getDouble(), scale.getDouble());
        } catch (IllegalArgumentException _) {
            throw in.damaged("its scale does not keep the bytes apart");
        }
    }

    private void readPart() throws IOException {
        byte kind = in.startPart(1).get();
        switch (kind) {
            case SliceFormat.BLOCK -> readBlock();
            case SliceFormat.END -> readEnd();
            default -> throw in.damaged("neither a block nor the end starts here");
        }
    }

    private void readBlock() throws IOException {
        int rowsOfBlock = in.read(Integer.BYTES).getInt();
        int most = form.blockRows();
        if (lastBlock || rowsOfBlock < 1 || rowsOfBlock > most) {
            throw in.damaged("a block of " + rowsOfBlock + " rows cannot stand here");
        }
        lastBlock = rowsOfBlock < most;
        rows = in.read(rowsOfBlock * form.rowBytes());
        in.endPart();
    }

    private void readEnd() throws IOException {
        long total = in.read(Long.BYTES).getLong();
        in.endPart();
        if (total != count) {
            throw in.damaged("the slice had " + total + " rows, " + count + " are left");
        }
        in.requireEnd();
        ended = true;
    }

    private SliceRow takeRow() {
        if (rows.getInt(rows.position() + SliceRow.ID_BYTES) < 0) {
            throw in.damaged("row " + count + " has a negative label");
        }
        SliceRow row = SliceRow.take(rows, form);
        if (last.compareTo(row.id()) >= 0) {
            throw in.damaged("row " + count + " is not above the row before it");
        }
        last = row.id();
        count++;
        return row;
    }
}
