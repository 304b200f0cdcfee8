package dev.sisa.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.table.BadDataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class GunzipTest {

    private static final String ROWS = "id,age\n" + "a,1\nb,2\n".repeat(5_000);
    private static final String MORE = "c,3\n".repeat(9_000);
    private static final int HEADER = 10;

    @Test
    void members_are_read_one_after_the_other() throws IOException {
        byte[] three = joined(zipped(ROWS), zipped(""), zipped(MORE));
        assertThat(unzipped(three)).isEqualTo(ROWS + MORE);
        byte[] many = zipped("x");
        for (int member = 0; member < 12; member++) {
            many = joined(many, many);
        }
        assertThat(unzipped(many)).isEqualTo("x".repeat(4096));
    }

    /** Extra field, name, comment and checksum of the header: all that RFC 1952 knows. */
    @Test
    void a_header_may_hold_a_name_and_more() throws IOException {
        byte[] plain = zipped(ROWS);
        byte[] header = HexFormat.of().parseHex("1f8b081e000000000003" + "0200abcd" + "612e63737600" + "686900");
        CRC32 sum = new CRC32();
        sum.update(header);
        byte[] checked = {(byte) sum.getValue(), (byte) (sum.getValue() >>> 8)};
        byte[] content = Arrays.copyOfRange(plain, HEADER, plain.length);
        assertThat(unzipped(joined(plain, header, checked, content))).isEqualTo(ROWS + ROWS);
        checked[0]++;
        refused(joined(plain, header, checked, content), "damaged");
    }

    @Test
    void zeros_fill_up_the_end() throws IOException {
        assertThat(unzipped(joined(zipped(ROWS), new byte[20_000]))).isEqualTo(ROWS);
        refused(joined(zipped(ROWS), new byte[20_000], zipped(MORE)), "damaged");
    }

    @Test
    void a_second_member_with_a_damaged_header_is_bad_data() throws IOException {
        byte[] first = zipped(ROWS);
        for (int bit = 0; bit < 3 * Byte.SIZE; bit++) {
            byte[] both = joined(first, zipped(MORE));
            both[first.length + bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            refused(both, "damaged");
        }
    }

    @Test
    void members_that_are_cut_anywhere_are_bad_data() throws IOException {
        byte[] first = zipped("a,1\n");
        byte[] both = joined(first, zipped("b,2\n"));
        for (int length = 2; length < both.length; length++) {
            if (length != first.length) {
                refused(Arrays.copyOf(both, length), "ends early");
            }
        }
    }

    @Test
    void anything_else_behind_the_end_is_bad_data() throws IOException {
        refused(joined(zipped(ROWS), "a,1\n".getBytes(StandardCharsets.UTF_8)), "damaged");
        refused(joined(zipped(ROWS), new byte[] {0, 0, 1}), "damaged");
    }

    /** The bytes of time, speed and system mean nothing; all others are checked. */
    @Test
    void a_changed_byte_is_bad_data() throws IOException {
        Random random = new Random(11);
        byte[] whole = zipped(ROWS + MORE);
        for (int flip = 0; flip < 500; flip++) {
            byte[] flipped = whole.clone();
            int place = HEADER + random.nextInt(whole.length - HEADER);
            flipped[place] ^= (byte) (1 + random.nextInt(255));
            assertThatThrownBy(() -> unzipped(flipped)).as("byte %s", place).isInstanceOf(BadDataException.class);
        }
    }

    @Test
    void a_file_without_gzip_stays_as_it_is() throws IOException {
        assertThat(unzipped(ROWS.getBytes(StandardCharsets.UTF_8))).isEqualTo(ROWS);
        assertThat(unzipped(new byte[0])).isEmpty();
    }

    private static void refused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> unzipped(bytes))
                .isInstanceOf(BadDataException.class)
                .hasMessage("people.csv.gz: it is compressed with gzip and " + reason + ". Get it anew.");
    }

    private static String unzipped(byte[] bytes) throws IOException {
        return new String(
                Gunzip.of("people.csv.gz", new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
