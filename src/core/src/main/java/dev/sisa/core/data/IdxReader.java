package dev.sisa.core.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;

/**
 * Images and labels in IDX, the format of MNIST, read as if they were a table: column {@code label}, if there are labels, then
 * a column {@code p1}, {@code p2}, ... for every byte of an image, row by row.
 *
 * <p>All numbers are big-endian: two bytes 0, a byte 8 (unsigned bytes), a byte with the number of dimensions, four bytes for
 * each dimension, of which the first counts the images; then the bytes.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, The MNIST database</a>
 */
public final class IdxReader extends Reader {

    /** Bytes that {@link #begins} takes. */
    public static final int BEGINNING = 3;

    private static final int UNSIGNED_BYTES = 0x08;
    private static final int DOUBLES = 0x0E;
    private static final int MOST_PIXELS = 1 << 20;
    private static final int VALUES = 256;
    private static final String[] TEXTS = texts();

    private final String file;
    private final DataInputStream images;
    private final Optional<DataInputStream> labels;
    private final byte[] pixels;
    private final StringBuilder line = new StringBuilder();
    private int next;
    private int left;

    /**
     * Opens images.
     *
     * @param file the name of the images, for messages
     * @param images at their first byte, buffered; closed with this reader
     * @param labels of the same images, or nothing
     * @throws BadDataException if these are no unsigned bytes in IDX, or not as many labels as images
     * @throws IOException if they cannot be read
     */
    public IdxReader(String file, InputStream images, Optional<InputStream> labels) throws IOException {
        this.file = file;
        this.images = new DataInputStream(images);
        this.labels = labels.map(DataInputStream::new);
        try {
            int dimensions = dimensions(this.images);
            this.left = count(this.images);
            this.pixels = new byte[pixels(dimensions)];
            if (this.labels.isPresent()) {
                requireLabels(this.labels.get());
            }
        } catch (EOFException _) {
            throw BadDataException.inFile(file, "it or its labels end before their header does. Get the files anew.");
        }
        header();
    }

    /** Whether a file that begins so is in IDX, of unsigned bytes or of another type; no text begins with two bytes 0. */
    public static boolean begins(byte[] first) {
        return first.length >= BEGINNING
                && first[0] == 0
                && first[1] == 0
                && first[2] >= UNSIGNED_BYTES
                && first[2] <= DOUBLES;
    }

    /** Columns that hold a byte each. */
    public int pixels() {
        return pixels.length;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (next == line.length() && !advance()) {
            return -1;
        }
        int count = Math.min(length, line.length() - next);
        line.getChars(next, next + count, target, offset);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        try (images) {
            if (labels.isPresent()) {
                labels.get().close();
            }
        }
    }

    private boolean advance() throws IOException {
        line.setLength(0);
        next = 0;
        if (left == 0) {
            return false;
        }
        left--;
        try {
            if (labels.isPresent()) {
                line.append(labels.get().readUnsignedByte()).append(',');
            }
            images.readFully(pixels);
        } catch (EOFException _) {
            throw BadDataException.inFile(
                    file, "it or its labels end before all images that were announced. Get the files anew.");
        }
        for (byte pixel : pixels) {
            line.append(TEXTS[Byte.toUnsignedInt(pixel)]).append(',');
        }
        line.setCharAt(line.length() - 1, '\n');
        return true;
    }

    private void header() {
        if (labels.isPresent()) {
            line.append("label,");
        }
        for (int pixel = 1; pixel <= pixels.length; pixel++) {
            line.append('p').append(pixel).append(',');
        }
        line.setCharAt(line.length() - 1, '\n');
    }

    private int dimensions(DataInputStream source) throws IOException {
        int magic = source.readInt();
        if (magic >>> Byte.SIZE != UNSIGNED_BYTES) {
            throw BadDataException.inFile(file, "it is not unsigned bytes in IDX. Convert it, or name another file.");
        }
        return magic & (VALUES - 1);
    }

    private int pixels(int dimensions) throws IOException {
        long product = 1;
        for (int dimension = 1; dimension < dimensions && product <= MOST_PIXELS; dimension++) {
            product *= Math.max(0, images.readInt());
        }
        if (product < 1 || product > MOST_PIXELS) {
            throw BadDataException.inFile(file, "its images do not have 1 to " + MOST_PIXELS + " bytes. Scale them.");
        }
        return (int) product;
    }

    private void requireLabels(DataInputStream source) throws IOException {
        int dimensions = dimensions(source);
        int count = count(source);
        if (dimensions != 1 || count != left) {
            throw BadDataException.inFile(
                    file,
                    "it has " + left + " images, but its labels are " + count + " in " + dimensions
                            + " dimensions. Put the labels of these images beside it.");
        }
    }

    private int count(DataInputStream source) throws IOException {
        int count = source.readInt();
        if (count < 0) {
            throw BadDataException.inFile(file, "it announces " + count + " images. Get the file anew.");
        }
        return count;
    }

    private static String[] texts() {
        String[] texts = new String[VALUES];
        for (int value = 0; value < VALUES; value++) {
            texts[value] = String.valueOf(value);
        }
        return texts;
    }
}
