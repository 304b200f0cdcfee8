package dev.sisa.core.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ByteEncodingTest {

    private static final int SCALE = 46;

    @Property(tries = 200)
    void every_byte_of_any_scale_comes_back(
            @ForAll @DoubleRange(min = -300, max = 300) double subtract,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double divide,
            @ForAll boolean descending)
            throws IOException {
        ByteEncoding encoding = new ByteEncoding(subtract, descending ? -divide : divide);
        List<SliceRow> rows = List.of(row(encoding));

        List<SliceRow> read = SliceBytes.read(SliceBytes.write(rows, new RowForm(256, encoding)));

        assertThat(read).isEqualTo(rows);
        assertThat(read.getFirst().contentDigest()).isEqualTo(rows.getFirst().contentDigest());
    }

    @Test
    void a_row_has_the_same_content_digest_in_either_storage() throws IOException {
        List<SliceRow> rows = List.of(row(new ByteEncoding(0, 255)));

        assertThat(SliceBytes.read(SliceBytes.write(rows, new RowForm(256, new ByteEncoding(0, 255))))
                        .getFirst()
                        .contentDigest())
                .isEqualTo(
                        SliceBytes.read(SliceBytes.write(rows, 256)).getFirst().contentDigest());
    }

    /** A block has 2,849 rows of three bytes. */
    @ParameterizedTest
    @CsvSource({"2848", "2849", "2850", "6000"})
    void a_slice_may_have_any_number_of_blocks(int count) throws IOException {
        List<SliceRow> rows = IntStream.range(0, count)
                .mapToObj(i -> new SliceRow(SliceBytes.id(i), i % 5, new double[] {i % 256, 0, 255}))
                .toList();

        assertThat(SliceBytes.read(SliceBytes.write(rows, new RowForm(3, new ByteEncoding(0, 1)))))
                .isEqualTo(rows);
    }

    @Test
    void a_feature_that_no_byte_stands_for_is_refused() {
        for (double feature : new double[] {0.5f, 256, -1, -0.0, Double.NaN, 1 + 1e-12}) {
            List<SliceRow> rows = List.of(new SliceRow(SliceBytes.id(1), 0, new double[] {feature}));

            assertThatThrownBy(() -> SliceBytes.write(rows, new RowForm(1, new ByteEncoding(0, 1))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a feature of the row is not one of those that bytes stand for");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1e10, 1", "0, 1e-300", "NaN, 1", "0, 1e300"})
    void a_scale_that_does_not_keep_bytes_apart_is_refused(double subtract, double divide) {
        assertThatThrownBy(() -> new ByteEncoding(subtract, divide))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subtract " + subtract + " and divide " + divide + " do not keep the bytes apart");
    }

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
    void a_stored_scale_is_checked() throws IOException {
        byte[] slice = slice();
        Arrays.fill(slice, SCALE, SCALE + SliceFormat.SCALE_BYTES, (byte) 0);
        CRC32C checksum = new CRC32C();
        checksum.update(slice, SCALE, SliceFormat.SCALE_BYTES);
        for (int i = 0; i < SliceFormat.CHECKSUM_BYTES; i++) {
            slice[SCALE + SliceFormat.SCALE_BYTES + i] = (byte) (checksum.getValue() >>> (Byte.SIZE * i));
        }

        assertThatThrownBy(() -> SliceBytes.read(slice))
                .isInstanceOf(DamagedSliceException.class)
                .hasMessage("slice test is damaged at byte 46: its scale does not keep the bytes apart");
    }

    private static byte[] slice() throws IOException {
        ByteEncoding encoding = new ByteEncoding(0, 255);
        return SliceBytes.write(List.of(row(encoding)), new RowForm(256, encoding));
    }

    private static SliceRow row(ByteEncoding encoding) {
        double[] features = new double[256];
        for (int value = 0; value < features.length; value++) {
            features[value] = (float) ((value - encoding.subtract()) / encoding.divide());
        }
        return new SliceRow(SliceBytes.id(1), 3, features);
    }
}
