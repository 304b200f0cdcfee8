package dev.sisa.core.slice;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A sample as a slice stores it; equal by id, label and features. */
public final class SliceRow {

    public static final int ID_BYTES = 16;

    private final Bytes id;
    private final int label;
    private final double[] features;

    /**
     * Takes the features over without a copy: the caller must not write to them again.
     *
     * @param id the id hash, 16 bytes
     * @param label the class, from 0
     * @param features {@code [inputs]}
     */
    public SliceRow(Bytes id, int label, double[] features) {
        if (id.size() != ID_BYTES) {
            throw new IllegalArgumentException("an id hash has " + ID_BYTES + " bytes, not " + id.size());
        }
        if (label < 0) {
            throw new IllegalArgumentException("a label is at least 0, not " + label);
        }
        this.id = id;
        this.label = label;
        this.features = features;
    }

    public Bytes id() {
        return id;
    }

    public int label() {
        return label;
    }

    /** The features {@code [inputs]}, to be read only. */
    public double[] features() {
        return features;
    }

    /**
     * SHA-256 of label and features, however they are stored: checkpoint keys cover the content by it. Features count as float32
     * if all of them are floats, else as float64.
     */
    public Bytes contentDigest() {
        boolean floats = Arrays.stream(features).allMatch(Float32Encoding::isFloat);
        ByteBuffer content = ByteBuffer.allocate(
                        Integer.BYTES + features.length * (floats ? Float.BYTES : Double.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(label);
        for (double feature : features) {
            if (floats) {
                content.putInt(Float.floatToRawIntBits((float) feature));
            } else {
                content.putDouble(feature);
            }
        }
        return Bytes.owning(Sha256.start().digest(content.array()));
    }

    /** Writes the row in the form of a slice. */
    public void put(FeatureEncoding encoding, ByteBuffer target) {
        target.put(id.toBuffer());
        target.putInt(label);
        encoding.put(features, target);
    }

    /** Reads what {@link #put} wrote. */
    public static SliceRow take(ByteBuffer source, RowForm form) {
        byte[] id = new byte[ID_BYTES];
        source.get(id);
        int label = source.getInt();
        double[] features = new double[form.featureCount()];
        form.encoding().take(source, features);
        return new SliceRow(Bytes.owning(id), label, features);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SliceRow row
                && id.equals(row.id)
                && label == row.label
                && Arrays.equals(features, row.features);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + label;
    }

    /** The first bytes of the id hash alone: features do not belong in messages. */
    @Override
    public String toString() {
        return "row " + id;
    }
}
