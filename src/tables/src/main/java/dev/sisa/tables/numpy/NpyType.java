package dev.sisa.tables.numpy;

import dev.sisa.core.schema.CellTexts;
import dev.sisa.core.table.BadDataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of the items of an array, as NumPy describes it: {@code <f8}, {@code |b1}, {@code <U12}.
 *
 * @param kind the letter of NumPy
 * @param size bytes of an item, at least 1
 * @param order of the bytes of a number or character
 */
record NpyType(char kind, int size, ByteOrder order) {

    private static final Pattern PLAIN = Pattern.compile("([<>|])([a-zA-Z])([0-9]{1,7})");
    private static final Pattern NUMBER = Pattern.compile("f[248]|[iu][1248]|b1");
    private static final int CHARACTER = 4;

    /**
     * The type of a description.
     *
     * @param file its name, for messages
     * @throws BadDataException if items of that type are no cells
     */
    static NpyType of(String file, String description) {
        Matcher plain = PLAIN.matcher(description);
        if (!plain.matches()) {
            throw refused(file, description);
        }
        ByteOrder order = plain.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int size = Integer.parseInt(plain.group(3));
        boolean text = size > 0 && "US".contains(plain.group(2));
        if (!text && !NUMBER.matcher(plain.group(2) + size).matches()) {
            throw refused(file, description);
        }
        char kind = plain.group(2).charAt(0);
        return new NpyType(kind, kind == 'U' ? CHARACTER * size : size, order);
    }

    private static BadDataException refused(String file, String description) {
        String remedy = description.contains("O")
                ? "Objects are stored as Python code, which is never run: write numbers with .astype(float), texts with"
                        + " .astype(str)"
                : "Write numbers of at most 64 bits, truth values or texts, such as with .astype(float)";
        return BadDataException.inFile(file, "its items are of a type that is no cell of a table. " + remedy + ".");
    }

    /**
     * Puts the next item as a cell.
     *
     * @param items in the order of this type
     * @throws CharacterCodingException if it is a text that is not Unicode
     */
    void put(ByteBuffer items, CellTexts row) throws CharacterCodingException {
        switch (kind) {
            case 'f' -> putFloating(items, row);
            case 'i' -> row.whole(signed(items));
            case 'u' -> row.unsigned(signed(items) & (-1L >>> (Long.SIZE - Byte.SIZE * size)));
            case 'b' -> row.flag(items.get() != 0);
            case 'U' -> row.text(text(items, Charset.forName(order == ByteOrder.BIG_ENDIAN ? "UTF-32BE" : "UTF-32LE")));
            default -> row.text(text(items, StandardCharsets.UTF_8));
        }
    }

    private void putFloating(ByteBuffer items, CellTexts row) {
        switch (size) {
            case Short.BYTES -> row.half(items.getShort());
            case Float.BYTES -> row.number(items.getFloat());
            default -> row.number(items.getDouble());
        }
    }

    private long signed(ByteBuffer items) {
        return switch (size) {
            case Byte.BYTES -> items.get();
            case Short.BYTES -> items.getShort();
            case Integer.BYTES -> items.getInt();
            default -> items.getLong();
        };
    }

    /** NumPy fills texts up with zeros. */
    private String text(ByteBuffer items, Charset charset) throws CharacterCodingException {
        ByteBuffer item = items.slice(items.position(), size);
        items.position(items.position() + size);
        String text = charset.newDecoder().decode(item).toString();
        if (text.codePoints().anyMatch(NpyType::isHalf)) {
            throw new MalformedInputException(size);
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Half of a character, which the decoder lets pass. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
