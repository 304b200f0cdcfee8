package dev.sisa.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.table.BadDataException;
import dev.sisa.tables.numpy.NpyBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats that keep labels in a file beside, where that file is not there. */
final class AbsentLabelsTest {

    private static final byte[] ARRAY = NpyBytes.of("<f8", false, "(2, 1)", NpyBytes.doubles(1, 2));
    private static final byte[] IMAGES = {0, 0, 8, 2, 0, 0, 0, 1, 0, 0, 0, 1, 7};

    private final Path folder;

    AbsentLabelsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void an_array_says_where_its_labels_are_looked_for() throws IOException {
        refused("X_train.npy", ARRAY, "Its labels are looked for in y_train.npy beside it: put them there, one a row.");
        refused(
                "features-a.npy",
                ARRAY,
                "Its labels are looked for in labels-a.npy beside it: put them there, one a row.");
        refused(
                "people.npy",
                ARRAY,
                "Its labels are looked for beside it under a name that tells, y_train.npy for X_train.npy or labels.npy for"
                        + " features.npy: rename both.");
    }

    @Test
    void images_say_where_their_labels_are_looked_for() throws IOException {
        refused(
                "train-images-idx3-ubyte",
                IMAGES,
                "Its labels are looked for beside it, in train-labels-idx1-ubyte for train-images-idx3-ubyte: put them there"
                        + " under the name that fits.");
    }

    @Test
    void a_prediction_needs_no_labels() throws IOException {
        Path file = Files.write(folder.resolve("X_train.npy"), ARRAY);
        Schema schema = schema("column1");
        boolean row = new TableFile(file)
                .read(ExpectedTable.of(schema), source -> TableImport.prediction(source, schema, BadRows.refused())
                        .next()
                        .isPresent());
        assertThat(row).isTrue();
    }

    /** Other columns that are absent as well are the greater trouble. */
    @Test
    void an_array_of_other_columns_names_them_all() throws IOException {
        Path file = Files.write(folder.resolve("X_train.npy"), ARRAY);
        assertThatThrownBy(() -> imported(file, schema("column9")))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("lacks columns \"label\", \"column9\" of the schema");
    }

    private void refused(String name, byte[] bytes, String hint) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Schema schema = schema(bytes == IMAGES ? "p1" : "column1");
        assertThatThrownBy(() -> imported(file, schema))
                .isInstanceOf(BadDataException.class)
                .hasMessage(file + ": lacks column \"label\" of the schema. " + hint);
    }

    private static void imported(Path file, Schema schema) throws IOException {
        new TableFile(file)
                .read(ExpectedTable.of(schema), source -> TableImport.training(source, schema, BadRows.refused())
                        .next());
    }

    private static Schema schema(String feature) {
        return SchemaJson.read("schema", """
                {"schema": 1, "csv": {"delimiter": ",", "header": true}, "missing": [], "id": "row",
                "label": {"column": "label", "values": ["0", "1"]},
                "features": {"%s": {"numeric": {"subtract": 0, "divide": 1}}}}
                """.formatted(feature));
    }
}
