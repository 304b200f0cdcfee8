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
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadParquetTest {

    private static final int FLIPS = 200;

    /** Where the first page of snappy.parquet begins, behind its header: a block of 23 bytes. */
    private static final int FIRST_BLOCK = 18;

    /** The number of rows in the footer, twice as large, with the field before and behind it. */
    private static final String FOUR_ROWS = "1608191c";

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

    /** The library finds a row in it again and again. */
    @Test
    @Timeout(60)
    void a_file_without_columns_is_refused() throws IOException {
        refused("columnless.parquet", "it has no columns. Write it with those of the table.");
    }

    @Test
    void a_file_of_more_or_fewer_rows_than_its_footer_says_is_bad_data() throws IOException {
        String whole = HexFormat.of().formatHex(ParquetFiles.bytes("none.parquet"));
        assertThat(whole).containsOnlyOnce(FOUR_ROWS);
        for (String rows : List.of("1600191c", "1606191c", "160a191c", "1607191c")) {
            byte[] bytes = HexFormat.of().parseHex(whole.replace(FOUR_ROWS, rows));
            assertThat(isBad(Files.write(folder.resolve("rows.parquet"), bytes)))
                    .as(rows)
                    .isTrue();
        }
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
    @ParameterizedTest
    @ValueSource(strings = {"snappy", "gzip", "zstd", "none"})
    void a_damaged_file_is_bad_data_or_another_table(String codec) throws IOException {
        Random random = new Random(5);
        int bad = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] bytes = ParquetFiles.bytes(codec + ".parquet");
            for (int change = 0; change <= flip % 3; change++) {
                bytes[16 + random.nextInt(bytes.length - 24)] = (byte) random.nextInt();
            }
            bad += isBad(Files.write(folder.resolve("flipped.parquet"), bytes)) ? 1 : 0;
        }
        assertThat(bad).isBetween(FLIPS / 10, FLIPS);
    }

    /** Two bytes and six copies of 64, where the header of the page has 24 in as many packed bytes: native code wrote past its buffer. */
    @Test
    void a_block_of_snappy_that_holds_more_than_its_page_is_bad_data() throws IOException {
        byte[] bytes = ParquetFiles.bytes("snappy.parquet");
        byte[] block = HexFormat.of().parseHex("8203" + "044141" + "fe0100".repeat(6));
        System.arraycopy(block, 0, bytes, FIRST_BLOCK, block.length);
        assertThat(isBad(Files.write(folder.resolve("longer.parquet"), bytes))).isTrue();
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
