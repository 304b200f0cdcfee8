package dev.sisa.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.table.CsvSource;
import dev.sisa.tables.idx.IdxRows;
import dev.sisa.tables.libsvm.LibsvmRows;
import dev.sisa.tables.numpy.NpyBytes;
import dev.sisa.tables.numpy.NpyRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableFormatTest {

    private static final byte[] SPARSE = text("1 1:0.5 7:2\n-1 3:0.25 # comment\n1\n");

    private final Path folder;

    TableFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_first_bytes_tell_whatever_the_name_is() throws IOException {
        byte[] array = NpyBytes.of("|i1", false, "(1,)", new byte[1]);
        assertThat(type("rows", array)).isEqualTo(NpyRows.class);
        assertThat(type("rows.csv", zipped(array))).isEqualTo(NpyRows.class);
        assertThat(type("rows.npy", new byte[] {0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0, 1}))
                .isEqualTo(IdxRows.class);
        assertThat(type("rows", text("a,b\n1,2\n"))).isEqualTo(CsvSource.class);
    }

    @Test
    void libsvm_is_told_by_its_name_or_its_lines() throws IOException {
        assertThat(type("rows", SPARSE)).isEqualTo(LibsvmRows.class);
        assertThat(type("rows.txt", zipped(SPARSE))).isEqualTo(LibsvmRows.class);
        for (String name : List.of("a.libsvm", "a.svm", "a.svmlight", "A.SVM.gz")) {
            assertThat(type(name, name.endsWith("gz") ? zipped(text("1\n")) : text("1\n")))
                    .isEqualTo(LibsvmRows.class);
        }
        assertThat(type("rows", text("1\n2\n"))).as("no pair").isEqualTo(CsvSource.class);
        assertThat(type("rows", text("time,1:2\n1 1:5,3\n"))).isEqualTo(CsvSource.class);
    }

    @Test
    void a_delimiter_that_stands_in_the_lines_makes_them_csv() throws IOException {
        Path file = Files.write(folder.resolve("rows"), SPARSE);
        assertThat(new TableFile(file).<Class<?>>read(new ExpectedTable(" ", List.of()), Object::getClass))
                .isEqualTo(CsvSource.class);
    }

    @Test
    void skipped_lines_do_not_tell() throws IOException {
        Path file = Files.write(folder.resolve("rows"), text("made, by hand\n1 1:0.5\n"));
        assertThat(new TableFile(file, 1).<Class<?>>read(new ExpectedTable(",", List.of()), Object::getClass))
                .isEqualTo(LibsvmRows.class);
    }

    @Test
    void a_file_without_lines_has_none_to_skip() throws IOException {
        Path file = Files.write(folder.resolve("rows"), NpyBytes.of("|i1", false, "(1,)", new byte[1]));
        assertThatThrownBy(() -> new TableFile(file, 1).read(new ExpectedTable(",", List.of()), Object::getClass))
                .hasMessage(file + ": it is no text, and has no lines to skip. Skip none.");
    }

    @Test
    void a_name_that_the_first_bytes_belie_is_refused() throws IOException {
        for (String name : List.of("rows.npy", "rows.npy.gz", "rows.parquet")) {
            Path file = Files.write(folder.resolve(name), text("something else"));
            assertThatThrownBy(() -> Rows.of(file))
                    .hasMessageStartingWith(file + ": it is named like a ")
                    .hasMessageContaining("does not begin like one");
        }
    }

    private Class<?> type(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return new TableFile(file).<Class<?>>read(new ExpectedTable(",", List.of()), Object::getClass);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
