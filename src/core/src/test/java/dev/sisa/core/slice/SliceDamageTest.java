package dev.sisa.core.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Three rows of 28 bytes: salt to 32, header to 46, block to 139, end to 152. */
final class SliceDamageTest {

    private static final int BLOCK = 46;
    private static final int END = 139;

    @Test
    void every_single_flipped_bit_behind_the_salt_is_found() throws IOException {
        byte[] slice = slice();
        for (int bit = SliceFormat.SALT_BYTES * Byte.SIZE; bit < slice.length * Byte.SIZE; bit++) {
            byte[] damaged = slice.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));

            assertThatThrownBy(() -> SliceBytes.read(damaged))
                    .as("bit %d", bit)
                    .isInstanceOf(DamagedSliceException.class);
        }
    }

    @Test
    void every_truncation_is_found() throws IOException {
        byte[] slice = slice();
        for (int length = 0; length < slice.length; length++) {
            byte[] truncated = Arrays.copyOf(slice, length);

            assertThatThrownBy(() -> SliceBytes.read(truncated))
                    .isInstanceOf(DamagedSliceException.class)
                    .hasMessage("slice test is damaged at byte " + length + ": it ends before the slice does");
        }
    }

    @ParameterizedTest
    @MethodSource
    void damage_is_named_with_its_place(byte[] slice, String message) {
        assertThatThrownBy(() -> SliceBytes.read(slice))
                .isInstanceOf(DamagedSliceException.class)
                .hasMessage("slice test is damaged at byte " + message);
    }

    static Stream<Arguments> damage_is_named_with_its_place() throws IOException {
        byte[] slice = slice();
        byte[] block = Arrays.copyOfRange(slice, BLOCK, END);
        return Stream.of(
                Arguments.of(patched(32, 'X'), "32: it does not start like a slice"),
                Arguments.of(patched(36, 2), "32: the checksum of this part differs"),
                Arguments.of(sealed(32, 38, 0), "32: a row cannot have 0 features"),
                Arguments.of(patched(60, 99), "46: the checksum of this part differs"),
                Arguments.of(patched(BLOCK, 'C'), "46: neither a block nor the end starts here"),
                Arguments.of(patched(BLOCK + 1, 0), "46: a block of 0 rows cannot stand here"),
                Arguments.of(patched(BLOCK + 4, 1), "46: a block of 16777219 rows cannot stand here"),
                Arguments.of(sealed(END, END + 1, 2), "139: the slice had 2 rows, 3 are left"),
                Arguments.of(joined(slice, new byte[1]), "152: bytes follow the end of the slice"),
                Arguments.of(
                        joined(Arrays.copyOf(slice, END), block, Arrays.copyOfRange(slice, END, slice.length)),
                        "139: a block of 3 rows cannot stand here"),
                Arguments.of(
                        joined(Arrays.copyOf(slice, BLOCK), Arrays.copyOfRange(slice, END, slice.length)),
                        "46: the slice had 3 rows, 0 are left"),
                Arguments.of(sealed(BLOCK, BLOCK + 5 + 16 + 3, 0x80), "46: row 0 has a negative label"),
                Arguments.of(sealed(BLOCK, BLOCK + 5 + 28 + 3, 1), "46: row 1 is not above the row before it"),
                Arguments.of(sealed(BLOCK, BLOCK + 5 + 28 + 3, 0), "46: row 1 is not above the row before it"));
    }

    @Test
    void another_version_is_told_from_damage() throws IOException {
        byte[] later = sealed(32, 36, 2);

        assertThatThrownBy(() -> SliceBytes.read(later))
                .isInstanceOf(UnknownSliceVersionException.class)
                .hasMessage("slice test has version 2 and encoding 1, this program reads version 1 and"
                        + " encodings 1 and 2");
    }

    @Test
    void the_salt_is_any_32_bytes() throws IOException {
        byte[] slice = slice();
        assertThat(slice).hasSize(152);
        Arrays.fill(slice, 0, SliceFormat.SALT_BYTES, (byte) 7);

        assertThatCode(() -> SliceBytes.read(slice)).doesNotThrowAnyException();
    }

    private static byte[] slice() throws IOException {
        List<SliceRow> rows = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new SliceRow(SliceBytes.id(i), i % 2, new double[] {i, -i}))
                .toList();
        return SliceBytes.write(rows, 2);
    }

    private static byte[] patched(int position, int value) throws IOException {
        byte[] slice = slice();
        slice[position] = (byte) value;
        return slice;
    }

    /** Patched, with the checksum of the part made right: only the rule behind it can notice. */
    private static byte[] sealed(int part, int position, int value) throws IOException {
        byte[] slice = patched(position, value);
        int checksumAt = (part == 32 ? BLOCK : part == BLOCK ? END : slice.length) - SliceFormat.CHECKSUM_BYTES;
        CRC32C checksum = new CRC32C();
        checksum.update(slice, part, checksumAt - part);
        for (int i = 0; i < SliceFormat.CHECKSUM_BYTES; i++) {
            slice[checksumAt + i] = (byte) (checksum.getValue() >>> (Byte.SIZE * i));
        }
        return slice;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
