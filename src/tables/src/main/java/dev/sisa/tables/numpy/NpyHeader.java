package dev.sisa.tables.numpy;

import dev.sisa.core.table.BadDataException;
import dev.sisa.tables.file.OpenedFile;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of an array, versions 1.0 to 3.0: {@code \\x93NUMPY}, two bytes of the version, the length of what follows (two bytes, or
 * four from version 2 on, the lowest first), and a Python dictionary with type, order and shape.
 *
 * @param columnMajor whether a column stands together, not a row
 * @param rows may be more than the file has
 * @param columns 1 for an array of one dimension
 * @param length of the header in bytes: items begin there
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
record NpyHeader(NpyType type, boolean columnMajor, long rows, int columns, int length) {

    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final int NEWEST = 3;
    private static final int LONGEST = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 20;
    private static final int LONGEST_ROW = 1 << 26;
    private static final Pattern DESCRIPTION = Pattern.compile("'descr' *: *('[^']*'|[\\[(])");
    private static final Pattern COLUMN_MAJOR = Pattern.compile("'fortran_order' *: *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape' *: *\\(([0-9L, ]*)\\)");

    /**
     * Reads the header of a file at its first byte.
     *
     * @throws BadDataException if it is damaged, or not of an array that is a table
     */
    static NpyHeader read(OpenedFile file) throws IOException {
        try {
            DataInputStream bytes = new DataInputStream(file.bytes());
            bytes.skipNBytes(MAGIC.length);
            int version = bytes.readUnsignedByte();
            bytes.skipNBytes(1);
            if (version < 1 || version > NEWEST) {
                throw damaged(file.name(), "is of version " + version + " of the format, not 1 to " + NEWEST);
            }
            int length = version == 1
                    ? Short.toUnsignedInt(Short.reverseBytes(bytes.readShort()))
                    : Integer.reverseBytes(bytes.readInt());
            if (length < 0 || length > LONGEST) {
                throw damaged(file.name(), "announces a header of " + Integer.toUnsignedString(length) + " bytes");
            }
            String text = new String(bytes.readNBytes(length), StandardCharsets.UTF_8);
            int before = MAGIC.length + 2 + (version == 1 ? Short.BYTES : Integer.BYTES);
            return parse(file.name(), text, before + length);
        } catch (EOFException _) {
            throw damaged(file.name(), "ends within its header");
        }
    }

    private static NpyHeader parse(String file, String text, int length) {
        NpyType type = NpyType.of(file, found(file, DESCRIPTION, text).replace("'", ""));
        boolean columnMajor = found(file, COLUMN_MAJOR, text).equals("True");
        List<Long> shape = Arrays.stream(
                        found(file, SHAPE, text).replace("L", "").split(",", -1))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(number -> count(file, number))
                .toList();
        if (shape.isEmpty() || shape.size() > 2) {
            throw BadDataException.inFile(
                    file,
                    "it has " + shape.size() + " dimensions, and a table has rows and columns. Write"
                            + " array.reshape(len(array), -1).");
        }
        long columns = shape.size() == 1 ? 1 : shape.get(1);
        if (columns < 1 || columns > MOST_COLUMNS || columns * type.size() > LONGEST_ROW) {
            throw BadDataException.inFile(
                    file,
                    "it announces " + columns + " columns of " + type.size() + " bytes. A table has 1 to "
                            + MOST_COLUMNS + ", and " + LONGEST_ROW + " bytes a row at most.");
        }
        return new NpyHeader(type, columnMajor && columns > 1, shape.getFirst(), (int) columns, length);
    }

    private static String found(String file, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw damaged(file, "has a header without type, order or shape");
        }
        return matcher.group(1);
    }

    private static long count(String file, String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException _) {
            throw damaged(file, "announces more rows or columns than a file can have");
        }
    }

    private static BadDataException damaged(String file, String problem) {
        return BadDataException.inFile(
                file, "it is a NumPy array that " + problem + ". Write it anew with numpy.save.");
    }

    int rowSize() {
        return columns * type.size();
    }
}
