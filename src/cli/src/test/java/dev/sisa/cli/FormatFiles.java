package dev.sisa.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A table of numbers in CSV, label first, as the bytes of other formats. */
final class FormatFiles {

    private FormatFiles() {}

    private static List<String[]> cells(String csv) {
        return csv.lines().skip(1).map(line -> line.split(",")).toList();
    }

    static byte[] sparse(String csv) {
        StringBuilder text = new StringBuilder();
        for (String[] cells : cells(csv)) {
            text.append(cells[0]);
            for (int column = 1; column < cells.length; column++) {
                if (Double.parseDouble(cells[column]) != 0) {
                    text.append(' ').append(column).append(':').append(cells[column]);
                }
            }
            text.append('\n');
        }
        return bytes(text.toString());
    }

    static byte[] labels(String csv) {
        List<String[]> rows = cells(csv);
        ByteBuffer items = ByteBuffer.allocate(rows.size());
        rows.forEach(cells -> items.put(Byte.parseByte(cells[0])));
        return npy("|i1", "False", "(" + rows.size() + ",)", items.array());
    }

    static byte[] array(String csv, boolean byColumns) {
        List<String[]> rows = cells(csv);
        int columns = rows.getFirst().length - 1;
        ByteBuffer items =
                ByteBuffer.allocate(rows.size() * columns * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int item = 0; item < rows.size() * columns; item++) {
            int row = byColumns ? item % rows.size() : item / columns;
            int column = byColumns ? item / rows.size() : item % columns;
            items.putDouble(Double.parseDouble(rows.get(row)[column + 1]));
        }
        return npy("<f8", byColumns ? "True" : "False", "(" + rows.size() + ", " + columns + ")", items.array());
    }

    private static byte[] npy(String type, String byColumns, String shape, byte[] items) {
        String header = "{'descr': '" + type + "', 'fortran_order': " + byColumns + ", 'shape': " + shape + ", }\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("\u0093NUMPY\u0001\0".getBytes(StandardCharsets.ISO_8859_1));
        file.write(header.length());
        file.write(0);
        file.writeBytes(bytes(header));
        file.writeBytes(items);
        return file.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
