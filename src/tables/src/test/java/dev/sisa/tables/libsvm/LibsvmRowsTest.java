package dev.sisa.tables.libsvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.ValueSource;
import dev.sisa.tables.ExpectedTable;
import dev.sisa.tables.Rows;
import dev.sisa.tables.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibsvmRowsTest {

    private final Path folder;

    LibsvmRowsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void an_index_is_a_column_and_what_is_absent_is_0() throws IOException {
        assertThat(Rows.of(write("# made up\n\n+1 1:0.5 3:+2 # first\r\n-1\n+1 2:nan\n")))
                .containsExactly("label|column1|column2|column3", "1|0.5|0|2", "-1|0|0|0", "1|0||0");
    }

    @Test
    void a_schema_says_how_many_columns_there_are() throws IOException {
        Path file = write("1 1:5\n");
        ExpectedTable wider = new ExpectedTable(",", List.of("label", "column4", "column2", "age", "column1x"));
        assertThat(new TableFile(file).<List<String>>read(wider, source -> Rows.of((ValueSource) source)))
                .containsExactly("label|column1|column2|column3|column4", "1|5|0|0|0");
        Path beyond = write("1 1:5\n1 2:1 5:1\n");
        assertThatThrownBy(
                        () -> new TableFile(beyond).<List<String>>read(wider, source -> Rows.of((ValueSource) source)))
                .hasMessageStartingWith(beyond + ", line 2: index 5 is beyond the 4 columns of the schema.");
    }

    @Test
    void lines_at_the_beginning_are_skipped_and_counted() throws IOException {
        Path file = write("a title, and\nanother line\n1 1:5\n1 0:5\n");
        assertThatThrownBy(() -> new TableFile(file, 2)
                        .<List<String>>read(
                                new ExpectedTable(",", List.of("column1")), source -> Rows.of((ValueSource) source)))
                .hasMessageContaining(", line 4: index 0 is no column");
    }

    @Test
    void lines_that_are_not_in_the_format_are_named() throws IOException {
        refused("1:5 2:6\n", "the label is missing");
        refused("1,2 1:5\n", "the row has several labels");
        refused("1 qid:3 1:5\n", "the row has a qid, for ranking", "Take the qids out");
        refused("1 0:5\n", "index 0 is no column", "zero_based=False");
        refused("1 1:5 1:6\n", "index 1 stands behind index 1", "in ascending order");
        refused("1 3:5 2:6\n", "index 2 stands behind index 3");
        refused("1 -2:5\n", "an index is not a whole number from 1 to 1048576");
        refused("1 a:5\n", "an index is not a whole number");
        refused("1 " + "9".repeat(30) + ":5\n", "an index is not a whole number");
        refused("1 1048577:5\n", "an index is not a whole number from 1 to 1048576");
        refused("1 5\n", "entry 1 is not index:value");
        refused("1 1:5 7:\n", "entry 2 is not index:value");
    }

    @Test
    void a_line_without_end_is_refused_before_it_fills_memory() throws IOException {
        refused("1 " + "1".repeat(1 << 24), "the line has more than 16777216 characters");
    }

    private void refused(String line, String... reasons) throws IOException {
        Path file = write("1 1:1\n" + line);
        assertThatThrownBy(() -> Rows.of(file))
                .isInstanceOf(BadDataException.class)
                .hasMessageStartingWith(file + ", line 2: ")
                .satisfies(bad -> assertThat(bad.getMessage()).contains(reasons));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.svm"), text);
    }
}
