package dev.sisa.core.slice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files were laid out by hand from the documentation of {@link SliceFormat}, not by the writer. */
final class SliceGoldenTest {

    private static final List<SliceRow> ROWS = List.of(
            new SliceRow(id(0), 0, new double[] {0.5f, -1.25f}),
            new SliceRow(id(1), 1, new double[] {0, 3}),
            new SliceRow(id(2), 7, new double[] {1e-3f, 65504}));

    private static final RowForm MIXED =
            new RowForm(10, new MixedEncoding(BitSet.valueOf(new long[] {0b10_0000_0010})));
    private static final List<SliceRow> MIXED_ROWS = List.of(
            new SliceRow(id(0), 0, new double[] {0.5, 1_700_000_000_123.0, 0, 0, 0, 0, 0, 0, 0, 0.1}),
            new SliceRow(id(1), 1, new double[] {-1.25, Double.NaN, 1, 0, 0, 0, 0, 0, 0, -1e100}));

    private static final RowForm BYTES = new RowForm(3, new ByteEncoding(0, 255));
    private static final List<SliceRow> BYTE_ROWS = List.of(
            new SliceRow(id(0), 0, new double[] {0, 128 / 255f, 1}),
            new SliceRow(id(1), 7, new double[] {1 / 255f, 2 / 255f, 3 / 255f}));

    @Test
    void mixed_rows_of_version_2_are_read() throws IOException {
        assertThat(SliceBytes.read(golden("slice-v2-mixed.slc"))).isEqualTo(MIXED_ROWS);
    }

    @Test
    void mixed_rows_of_version_2_are_written() throws IOException {
        assertThat(SliceBytes.write(MIXED_ROWS, MIXED)).isEqualTo(golden("slice-v2-mixed.slc"));
    }

    @Test
    void bytes_of_version_1_are_read() throws IOException {
        assertThat(SliceBytes.read(golden("slice-v1-u8.slc"))).isEqualTo(BYTE_ROWS);
    }

    @Test
    void bytes_of_version_1_are_written() throws IOException {
        assertThat(SliceBytes.write(BYTE_ROWS, BYTES)).isEqualTo(golden("slice-v1-u8.slc"));
    }

    @Test
    void version_1_is_read() throws IOException {
        SliceReader reader = new SliceReader("golden", Bytes.copyOf(golden()).toStream());

        assertThat(reader.salt()).isEqualTo(SliceBytes.SALT);
        assertThat(reader.featureCount()).isEqualTo(2);
        assertThat(SliceBytes.read(golden())).isEqualTo(ROWS);
    }

    @Test
    void version_1_is_written() throws IOException {
        assertThat(SliceBytes.write(ROWS, 2)).isEqualTo(golden());
    }

    @Test
    void the_content_of_a_row_has_a_digest_that_checkpoint_keys_rely_on() {
        assertThat(ROWS.get(1).contentDigest())
                .isEqualTo(Bytes.ofHex("95e77c37b4e5740fc24d4cbdbd4526d11f020cdd241977e40962467cda048060"));
        assertThat(MIXED_ROWS.getFirst().contentDigest())
                .isEqualTo(Bytes.ofHex("4e91bce4b4215e441c2772772b4e9bb393d2914979dca0d473a1f846ca883b05"));
    }

    private static Bytes id(int number) {
        return Bytes.ofHex("%02x".formatted(16 * number).repeat(15) + "%02x".formatted(number));
    }

    private static byte[] golden() throws IOException {
        return golden("slice-v1.slc");
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = requireNonNull(SliceGoldenTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
