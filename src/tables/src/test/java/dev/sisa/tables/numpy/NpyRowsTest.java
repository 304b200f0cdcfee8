package dev.sisa.tables.numpy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.tables.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpyRowsTest {

    private static final byte[] SIX = NpyBytes.doubles(1, 2.5, Double.NaN, 4, 5, 1e-5);

    private final Path folder;

    NpyRowsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void rows_of_doubles_are_a_table() throws IOException {
        assertThat(rows(NpyBytes.of("<f8", false, "(2, 3)", SIX)))
                .containsExactly("column1|column2|column3", "1.0|2.5|", "4.0|5.0|1e-05");
    }

    @Test
    void columns_of_doubles_are_the_table_that_they_mean() throws IOException {
        assertThat(rows(NpyBytes.of("<f8", true, "(3, 2)", SIX)))
                .containsExactly("column1|column2", "1.0|4.0", "2.5|5.0", "|1e-05");
    }

    /** Blocks of rows have 4 MB, so that these take several. */
    @Test
    void columns_longer_than_a_block_are_gathered() throws IOException {
        int length = 400_000;
        double[] values =
                DoubleStream.iterate(0, value -> value + 1).limit(2L * length).toArray();
        List<String> rows = rows(NpyBytes.of("<f8", true, "(" + length + ", 2)", NpyBytes.doubles(values)));
        assertThat(rows).hasSize(length + 1);
        for (int row = 0; row < length; row++) {
            assertThat(rows.get(row + 1)).isEqualTo(row + ".0|" + (length + row) + ".0");
        }
    }

    @Test
    void versions_2_and_3_have_longer_headers() throws IOException {
        for (int version = 1; version <= 3; version++) {
            assertThat(rows(NpyBytes.of(version, NpyBytes.dictionary("<f8", false, "(3, 2)"), SIX)))
                    .containsExactly("column1|column2", "1.0|2.5", "|4.0", "5.0|1e-05");
        }
    }

    @Test
    void an_array_of_one_dimension_is_a_column() throws IOException {
        assertThat(rows(NpyBytes.of("<f8", false, "(6,)", SIX)))
                .containsExactly("column1", "1.0", "2.5", "", "4.0", "5.0", "1e-05");
    }

    @Test
    void numbers_of_all_sizes_and_both_orders_are_read() throws IOException {
        assertThat(numbers("f2", 2)).containsExactly("column1", "0.0001", "-2.0");
        assertThat(numbers("f4", 4)).containsExactly("column1", "0.1", "-2.0");
        assertThat(numbers("f8", 8)).containsExactly("column1", "0.1", "-2.0");
        assertThat(numbers("i1", 1)).containsExactly("column1", "7", "-2");
        assertThat(numbers("i2", 2)).containsExactly("column1", "7", "-2");
        assertThat(numbers("i4", 4)).containsExactly("column1", "7", "-2");
        assertThat(numbers("i8", 8)).containsExactly("column1", "7", "-2");
        assertThat(numbers("u1", 1)).containsExactly("column1", "7", "254");
        assertThat(numbers("u2", 2)).containsExactly("column1", "7", "65534");
        assertThat(numbers("u4", 4)).containsExactly("column1", "7", "4294967294");
        assertThat(numbers("u8", 8)).containsExactly("column1", "7", "18446744073709551614");
    }

    @Test
    void truth_values_and_texts_are_read() throws IOException {
        assertThat(rows(NpyBytes.of("|b1", false, "(2,)", new byte[] {1, 0})))
                .containsExactly("column1", "True", "False");
        byte[] little = "yes\0n\u00e9e\0\0".substring(0, 8).getBytes(Charset.forName("UTF-32LE"));
        assertThat(rows(NpyBytes.of("<U4", false, "(2,)", little))).containsExactly("column1", "yes", "n\u00e9e");
        byte[] big = "yes\0\uD83D\uDE00\0\0\0".getBytes(Charset.forName("UTF-32BE"));
        assertThat(rows(NpyBytes.of(">U4", false, "(2,)", big))).containsExactly("column1", "yes", "\uD83D\uDE00");
        byte[] bytes = "yesno\0".getBytes(StandardCharsets.UTF_8);
        assertThat(rows(NpyBytes.of("|S3", false, "(2,)", bytes))).containsExactly("column1", "yes", "no");
    }

    @Test
    void labels_lie_beside_the_rows() throws IOException {
        write("y_train.npy", NpyBytes.of("<U1", false, "(2,)", "ab".getBytes(Charset.forName("UTF-32LE"))));
        assertThat(Rows.of(write("X_train.npy", NpyBytes.of("<f8", false, "(2, 3)", SIX))))
                .containsExactly("label|column1|column2|column3", "a|1.0|2.5|", "b|4.0|5.0|1e-05");
        write("my-labels.npy", NpyBytes.of("|i1", false, "(2, 1)", new byte[] {1, 0}));
        assertThat(Rows.of(write("my-features.npy", NpyBytes.of("<f8", false, "(2, 3)", SIX))))
                .containsExactly("label|column1|column2|column3", "1|1.0|2.5|", "0|4.0|5.0|1e-05");
    }

    @Test
    void rows_without_labels_beside_them_are_a_table_to_be_answered() throws IOException {
        assertThat(Rows.of(write("X_new.npy", NpyBytes.of("<f8", false, "(2, 3)", SIX))))
                .startsWith("column1|column2|column3");
    }

    @Test
    void arrays_are_read_out_of_gzip() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(NpyBytes.of("<f8", false, "(2, 3)", SIX));
        }
        assertThat(Rows.of(write("rows.npy.gz", zipped.toByteArray()))).hasSize(3);
    }

    /** 7 and -2 in both orders; as numbers of 16 bits 1e-4 in place of 7, of others 0.1. */
    private List<String> numbers(String type, int size) throws IOException {
        ByteBuffer big = ByteBuffer.allocate(2 * size);
        ByteBuffer little = ByteBuffer.allocate(2 * size).order(ByteOrder.LITTLE_ENDIAN);
        for (ByteBuffer bytes : List.of(big, little)) {
            switch (type) {
                case "f2" -> bytes.putShort(Float.floatToFloat16(1e-4f)).putShort(Float.floatToFloat16(-2));
                case "f4" -> bytes.putFloat(0.1f).putFloat(-2);
                case "f8" -> bytes.putDouble(0.1).putDouble(-2);
                case "i1", "u1" -> bytes.put((byte) 7).put((byte) -2);
                case "i2", "u2" -> bytes.putShort((short) 7).putShort((short) -2);
                case "i4", "u4" -> bytes.putInt(7).putInt(-2);
                default -> bytes.putLong(7).putLong(-2);
            }
        }
        List<String> rows = rows(NpyBytes.of(">" + type, false, "(2,)", big.array()));
        assertThat(rows(NpyBytes.of("<" + type, false, "(2,)", little.array()))).isEqualTo(rows);
        return rows;
    }

    private List<String> rows(byte[] file) throws IOException {
        return Rows.of(write("rows.npy", file));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
