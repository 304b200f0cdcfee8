package dev.sisa.tables.numpy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files as numpy.save writes them. */
public final class NpyBytes {

    private NpyBytes() {}

    /** A file of version 1.0. */
    public static byte[] of(String type, boolean columnMajor, String shape, byte[] items) {
        return of(1, dictionary(type, columnMajor, shape), items);
    }

    /** A dictionary of a header. */
    static String dictionary(String type, boolean columnMajor, String shape) {
        return "{'descr': '" + type + "', 'fortran_order': " + (columnMajor ? "True" : "False") + ", 'shape': " + shape
                + ", }";
    }

    /** A file of some version; the items begin at a multiple of 64. */
    static byte[] of(int version, String dictionary, byte[] items) {
        int before = version == 1 ? 10 : 12;
        int length = (before + dictionary.length() + 1 + 63) / 64 * 64 - before;
        String header = dictionary + " ".repeat(length - dictionary.length() - 1) + "\n";
        ByteBuffer start = ByteBuffer.allocate(before).order(ByteOrder.LITTLE_ENDIAN);
        start.put(NpyHeader.MAGIC).put((byte) version).put((byte) 0);
        if (version == 1) {
            start.putShort((short) length);
        } else {
            start.putInt(length);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(start.array());
        file.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(items);
        return file.toByteArray();
    }

    /** Doubles, the lowest byte first. */
    public static byte[] doubles(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }
}
