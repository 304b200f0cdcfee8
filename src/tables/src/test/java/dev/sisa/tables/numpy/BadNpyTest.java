package dev.sisa.tables.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.table.BadDataException;
import dev.sisa.tables.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BadNpyTest {

    private static final byte[] FOUR = NpyBytes.doubles(1, 2, 3, 4);

    private final Path folder;

    BadNpyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void an_array_that_is_cut_anywhere_is_bad_data() throws IOException {
        byte[] whole = NpyBytes.of("<f8", false, "(2, 2)", FOUR);
        for (int length = 6; length < whole.length; length++) {
            Path cut = write("cut.npy", Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Rows.of(cut))
                    .isInstanceOf(BadDataException.class)
                    .hasMessageStartingWith(cut + ": it ");
        }
    }

    @Test
    void an_array_stored_by_columns_that_is_cut_says_how_many_rows_it_announces() throws IOException {
        byte[] whole = NpyBytes.of("<f8", true, "(2, 2)", FOUR);
        refused(Arrays.copyOf(whole, whole.length - 1), "it announces 2 rows and ends before them. Get the file anew.");
    }

    @Test
    void sizes_that_no_file_has_are_refused_and_not_allocated() throws IOException {
        String rows = String.valueOf(1L << 60);
        refused(NpyBytes.of("<f8", false, "(" + rows + ", 2)", FOUR), "it announces " + rows + " rows and ends before");
        refused(NpyBytes.of("<f8", true, "(" + rows + ", 2)", FOUR), "it announces " + rows + " rows and ends before");
        refused(NpyBytes.of("<f8", true, "(2, " + rows + ")", FOUR), "it announces " + rows + " columns of 8 bytes");
        refused(NpyBytes.of("<U9999999", false, "(2, 2)", FOUR), "it announces 2 columns of 39999996 bytes");
        refused(NpyBytes.of("<f8", false, "(" + "9".repeat(30) + ",)", FOUR), "announces more rows or columns than");
        byte[] long2 = NpyBytes.of(2, NpyBytes.dictionary("<f8", false, "(2, 2)"), FOUR);
        Arrays.fill(long2, 8, 12, (byte) 0xff);
        refused(long2, "announces a header of 4294967295 bytes");
    }

    @Test
    void shapes_that_are_no_table_are_refused_with_the_call_that_makes_one() throws IOException {
        refused(NpyBytes.of("<f8", false, "(2, 1, 2)", FOUR), "it has 3 dimensions", "array.reshape(len(array), -1)");
        refused(NpyBytes.of("<f8", false, "()", FOUR), "it has 0 dimensions");
        refused(NpyBytes.of("<f8", false, "(4, 0)", new byte[0]), "it announces 0 columns");
    }

    @Test
    void types_that_are_no_cells_are_refused_with_the_call_that_makes_some() throws IOException {
        refused(NpyBytes.of("|O", false, "(2,)", FOUR), "of a type that is no cell", ".astype(str)");
        refused(NpyBytes.of("<c16", false, "(2,)", FOUR), "of a type that is no cell", ".astype(float)");
        refused(NpyBytes.of("<f16", false, "(2,)", FOUR), "of a type that is no cell");
        refused(NpyBytes.of("<M8[ns]", false, "(2,)", FOUR), "of a type that is no cell");
        refused(NpyBytes.of("<U0", false, "(2,)", FOUR), "of a type that is no cell");
        String fields = "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (4,), }";
        refused(NpyBytes.of(1, fields, FOUR), "of a type that is no cell");
    }

    @Test
    void a_header_that_says_nothing_is_refused() throws IOException {
        refused(NpyBytes.of(1, "{'descr': '<f8', 'shape': (4,), }", FOUR), "a header without type, order or shape");
        byte[] later = NpyBytes.of("<f8", false, "(4,)", FOUR);
        later[6] = 9;
        refused(later, "is of version 9 of the format, not 1 to 3", "numpy.save");
    }

    @Test
    void texts_that_are_not_unicode_are_refused() throws IOException {
        byte[] surrogate = {0, (byte) 0xd8, 0, 0};
        refused(NpyBytes.of("<U1", false, "(1,)", surrogate), "row 1 holds a text that is not Unicode");
        refused(NpyBytes.of("|S1", false, "(1,)", new byte[] {(byte) 0xff}), "row 1 holds a text that is not Unicode");
    }

    @Test
    void more_bytes_than_announced_are_refused() throws IOException {
        refused(NpyBytes.of("<f8", false, "(3,)", FOUR), "it holds more than the 3 rows that it announces");
        byte[] columns = NpyBytes.of("<f8", true, "(1, 3)", FOUR);
        refused(columns, "it holds more than the 1 rows that it announces");
    }

    @Test
    void labels_that_do_not_belong_to_the_rows_are_refused() throws IOException {
        Path rows = write("X.npy", NpyBytes.of("<f8", false, "(2, 2)", FOUR));
        write("y.npy", NpyBytes.of("|i1", false, "(3,)", new byte[3]));
        assertThatThrownBy(() -> Rows.of(rows))
                .hasMessageStartingWith(
                        rows + ": it has 2 rows, but its labels in " + folder.resolve("y.npy") + " are 3")
                .hasMessageContaining("Put the labels of these rows there");
        write("y.npy", NpyBytes.of("|i1", false, "(2, 2)", new byte[4]));
        assertThatThrownBy(() -> Rows.of(rows)).hasMessageContaining("are 2 rows of 2 columns");
        write("y.npy", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Rows.of(rows)).hasMessageContaining("is no NumPy array");
    }

    @Test
    void columns_in_gzip_are_refused_with_the_call_that_helps() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(NpyBytes.of("<f8", true, "(2, 2)", FOUR));
        }
        refused(zipped.toByteArray(), "it is stored by columns", "numpy.ascontiguousarray(array)");
    }

    private void refused(byte[] file, String... reasons) throws IOException {
        Path written = write("rows.npy.data", file);
        assertThatThrownBy(() -> Rows.of(written))
                .isInstanceOf(BadDataException.class)
                .hasMessageStartingWith(written + ": ")
                .satisfies(bad -> assertThat(bad.getMessage()).contains(reasons));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
