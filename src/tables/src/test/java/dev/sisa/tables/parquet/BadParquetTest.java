package dev.sisa.tables.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.table.BadDataException;
import dev.sisa.tables.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BadParquetTest {

    private static final int FLIPS = 300;

    private final Path folder;

    BadParquetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nested_columns_and_bytes_are_named_with_the_way_out() throws IOException {
        refused("list.parquet", "column \"list\" holds lists or structures", ".drop(columns=[\"list\"])");
        refused("struct.parquet", "column \"struct\" holds lists or structures");
        refused("bytes.parquet", "column \"bytes\" holds bytes", ".drop(columns=[\"bytes\"])");
    }

    @Test
    void encrypted_columns_and_files_are_refused() throws IOException {
        refused("encrypted-column.parquet", "it is encrypted", "sisa has no key for it");
        refused("encrypted-file.parquet", "it is encrypted", "sisa has no key for it");
    }

    @Test
    void a_compression_that_is_not_read_is_named() throws IOException {
        refused("brotli.parquet", "compressed with BROTLI", "compression=\"snappy\"");
    }

    @Test
    void a_file_that_is_cut_anywhere_is_bad_data() throws IOException {
        byte[] whole = ParquetFiles.bytes("snappy.parquet");
        for (int length = 16; length < whole.length; length += 97) {
            Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Rows.of(cut))
                    .isInstanceOf(BadDataException.class)
                    .hasMessageStartingWith(cut + ": it is a Parquet file that is cut, damaged,");
        }
    }

    /** Bytes changed by chance are bad data, or happen to be another table: nothing else comes out, and it ends. */
    @Test
    void a_damaged_file_is_bad_data_or_another_table() throws IOException {
        Random random = new Random(5);
        int bad = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] bytes = ParquetFiles.bytes(flip % 2 == 0 ? "snappy.parquet" : "none.parquet");
            for (int change = 0; change < 3; change++) {
                bytes[16 + random.nextInt(bytes.length - 24)] = (byte) random.nextInt();
            }
            bad += isBad(Files.write(folder.resolve("flipped" + flip + ".parquet"), bytes)) ? 1 : 0;
        }
        assertThat(bad).isBetween(FLIPS / 10, FLIPS);
    }

    @Test
    void parquet_in_gzip_is_to_be_unpacked_first() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(ParquetFiles.bytes("snappy.parquet"));
        }
        Path file = Files.write(folder.resolve("people.parquet.gz"), zipped.toByteArray());
        assertThatThrownBy(() -> Rows.of(file)).hasMessageContaining("Unpack it into a file on disk.");
    }

    private static boolean isBad(Path file) throws IOException {
        try {
            assertThat(Rows.of(file)).isNotEmpty();
            return false;
        } catch (BadDataException e) {
            return true;
        }
    }

    private void refused(String name, String... reasons) throws IOException {
        Path file = new ParquetFiles(folder).file(name);
        assertThatThrownBy(() -> Rows.of(file))
                .isInstanceOf(BadDataException.class)
                .hasMessageStartingWith(file + ": ")
                .satisfies(bad -> assertThat(bad.getMessage()).contains(reasons));
    }
}
