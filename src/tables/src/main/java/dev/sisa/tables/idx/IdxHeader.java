package dev.sisa.tables.idx;

import dev.sisa.core.table.BadDataException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * The header of a file in IDX, whose parts are read in the order of these methods.
 *
 * @param file the images, for messages
 * @param source at its first byte
 */
record IdxHeader(String file, DataInputStream source) {

    static final int UNSIGNED_BYTES = 0x08;

    private static final int MOST_PIXELS = 1 << 20;
    private static final int VALUES = 256;

    /**
     * How many dimensions there are.
     *
     * @throws BadDataException if the values are no unsigned bytes
     * @throws EOFException if the file ends early, as below
     */
    int dimensions() throws IOException {
        int magic = source.readInt();
        if (magic >>> Byte.SIZE != UNSIGNED_BYTES) {
            throw BadDataException.inFile(file, "it is not unsigned bytes in IDX. Convert it, or name another file.");
        }
        return magic & (VALUES - 1);
    }

    /** The first dimension: images or labels. */
    int count() throws IOException {
        int count = source.readInt();
        if (count < 0) {
            throw BadDataException.inFile(file, "it announces " + count + " images. Get the file anew.");
        }
        return count;
    }

    /** The bytes of an image, from the other dimensions. */
    int pixels(int dimensions) throws IOException {
        long product = 1;
        for (int dimension = 1; dimension < dimensions && product <= MOST_PIXELS; dimension++) {
            product *= Math.max(0, source.readInt());
        }
        if (product < 1 || product > MOST_PIXELS) {
            throw BadDataException.inFile(file, "its images do not have 1 to " + MOST_PIXELS + " bytes. Scale them.");
        }
        return (int) product;
    }
}
