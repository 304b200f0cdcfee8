package dev.sisa.core.slice;

/**
 * The stored form of a slice, versions 1 and 2. All numbers are little-endian; equal rows under an equal salt are equal bytes.
 *
 * <pre>
 * salt     32 bytes, random: without it the digest of the object would be a membership test
 * header    4 bytes  "SISL"
 *           1 byte   version, 2 with encoding 3, else 1
 *           1 byte   encoding of features, 1 = float32, 2 = unsigned byte, 3 = some float64, the others float32
 *           4 bytes  features of a row
 *           4 bytes  CRC-32C of the header so far
 * scale     with encoding 2 only; the feature of a byte is (byte - subtract) / divide, rounded once to float32
 *           8 bytes  subtract, float64
 *           8 bytes  divide, float64
 *           4 bytes  CRC-32C of the scale so far
 * mask      with encoding 3 only; a bit a feature, 1 = float64, the lowest of the first byte for the first feature
 *           1 byte   for each eight features, at least one bit set
 *           4 bytes  CRC-32C of the mask so far
 * block     1 byte   'B'
 *           4 bytes  rows: as many as fit into 65,536 bytes but at least 1; fewer, but not 0, in the last block only
 *           rows     16 bytes id hash, 4 bytes label, 8 bytes, 4 bytes or 1 byte a feature;
 *                    in strictly ascending order of unsigned id hashes
 *           4 bytes  CRC-32C of the block so far
 * end       1 byte   'E'
 *           8 bytes  rows of the slice
 *           4 bytes  CRC-32C of the end so far
 * </pre>
 *
 * <p>Nothing follows the end. Salt and header are laid out the same in every version.
 */
final class SliceFormat {

    static final int SALT_BYTES = 32;
    static final int MAGIC = 'S' | 'I' << 8 | 'S' << 16 | 'L' << 24;
    static final byte VERSION = 1;
    static final byte MIXED_VERSION = 2;
    static final byte FLOAT32 = 1;
    static final byte BYTE = 2;
    static final byte MIXED = 3;
    static final int HEADER_BYTES = 10;
    static final int SCALE_BYTES = 16;
    static final byte BLOCK = 'B';
    static final byte END = 'E';
    static final int BLOCK_HEAD_BYTES = 5;
    static final int END_BYTES = 9;
    static final int CHECKSUM_BYTES = 4;
    static final int BLOCK_BYTES = 65_536;

    private SliceFormat() {}

    /** The version in which an encoding is written. */
    static byte version(byte encoding) {
        return encoding == MIXED ? MIXED_VERSION : VERSION;
    }
}
