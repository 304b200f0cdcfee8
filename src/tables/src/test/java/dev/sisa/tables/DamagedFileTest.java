package dev.sisa.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.table.BadDataException;
import dev.sisa.tables.numpy.NpyBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DamagedFileTest {

    private static final int FLIPS = 300;
    private static final int GZIP_HEADER = 10;
    private static final int ROWS = 200;

    private static final Map<String, byte[]> FILES =
            Map.of("rows.npy", array(), "rows.svm", sparse(), "rows-images-idx3-ubyte", images());

    private final Path folder;

    DamagedFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The checksum is at the end of the file, so each format reads up to there. A few bits of gzip mean nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"rows.npy", "rows.svm", "rows-images-idx3-ubyte"})
    void a_changed_byte_within_gzip_is_bad_data_or_changes_no_row(String name) throws IOException {
        byte[] whole = zipped(content(name));
        Optional<List<String>> rows = rows(write(name + ".gz", whole));
        assertThat(rows.orElseThrow()).hasSize(ROWS + 1);
        int bad = 0;
        for (int place = GZIP_HEADER; place < whole.length; place++) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x10;
            Optional<List<String>> read = rows(write(name + ".gz", damaged));
            assertThat(read).as("byte %s", place).isIn(Optional.empty(), rows);
            bad += read.isEmpty() ? 1 : 0;
        }
        assertThat(bad).isGreaterThan((whole.length - GZIP_HEADER) * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.npy", "rows.svm", "rows-images-idx3-ubyte"})
    void a_second_member_that_is_cut_is_bad_data_in_every_format(String name) throws IOException {
        byte[] whole = content(name);
        byte[] first = zipped(Arrays.copyOf(whole, whole.length / 2));
        byte[] second = zipped(Arrays.copyOfRange(whole, whole.length / 2, whole.length));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThat(Rows.of(write(name + ".gz", both))).hasSize(ROWS + 1);
        for (int kept : new int[] {1, 5, second.length - 1}) {
            assertThat(rows(write(name + ".gz", Arrays.copyOf(both, first.length + kept))))
                    .as("%s bytes kept", kept)
                    .isEmpty();
        }
    }

    /** A changed byte of text is bad data, or happens to be another table. */
    @Test
    void libsvm_with_changed_bytes_is_bad_data_or_another_table() throws IOException {
        Random random = new Random(13);
        int bad = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] bytes = sparse();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            bad += rows(write("rows.svm", bytes)).isEmpty() ? 1 : 0;
        }
        assertThat(bad).isBetween(FLIPS / 10, FLIPS);
    }

    /** The rows of a file, unless it is bad data. */
    private static Optional<List<String>> rows(Path file) throws IOException {
        try {
            return Optional.of(Rows.of(file));
        } catch (BadDataException e) {
            return Optional.empty();
        }
    }

    private static byte[] content(String name) {
        return FILES.getOrDefault(name, new byte[0]);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] array() {
        double[] values = new Random(3).doubles(2L * ROWS).toArray();
        return NpyBytes.of("<f8", false, "(" + ROWS + ", 2)", NpyBytes.doubles(values));
    }

    private static byte[] sparse() {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, ROWS)
                .forEach(row -> lines.append(row % 2).append(" 1:").append(row).append(" 3:0.5\n"));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] images() {
        byte[] header = {0, 0, 8, 2, 0, 0, 0, (byte) ROWS, 0, 0, 0, 3};
        byte[] pixels = new byte[3 * ROWS];
        new Random(4).nextBytes(pixels);
        byte[] file = Arrays.copyOf(header, header.length + pixels.length);
        System.arraycopy(pixels, 0, file, header.length, pixels.length);
        return file;
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
