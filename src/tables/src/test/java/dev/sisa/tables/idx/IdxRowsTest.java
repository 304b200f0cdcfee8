package dev.sisa.tables.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.Sample;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.table.BadDataException;
import dev.sisa.tables.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IdxRowsTest {

    private static final byte[] IMAGES = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 127, -128, -1};
    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 2, 9, 0};

    @Test
    void images_with_labels_are_a_table() throws IOException {
        assertThat(text(IMAGES, labels(LABELS))).containsExactly("label|p1|p2", "9|0|127", "0|128|255");
    }

    @Test
    void images_without_labels_are_a_table_to_be_answered() throws IOException {
        assertThat(text(IMAGES, Optional.empty())).containsExactly("p1|p2", "0|127", "128|255");
    }

    @Test
    void files_that_do_not_fit_or_end_early_are_refused() {
        byte[] three = {0, 0, 8, 1, 0, 0, 0, 3, 9, 0, 1};
        assertThatThrownBy(() -> text(IMAGES, labels(three))).hasMessageContaining("2 images, but its labels are 3");
        byte[] floats = {0, 0, 13, 1, 0, 0, 0, 1, 9};
        assertThatThrownBy(() -> text(floats, Optional.empty())).hasMessageContaining("not unsigned bytes in IDX");
        byte[] cut = {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3};
        assertThatThrownBy(() -> text(cut, Optional.empty())).hasMessageContaining("end before all images");
        byte[] empty = {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 0};
        assertThatThrownBy(() -> text(empty, Optional.empty())).hasMessageContaining("do not have 1 to");
    }

    @Test
    void a_file_that_ends_within_its_header_is_bad_data() {
        for (int length = 0; length < 16; length++) {
            byte[] cut = Arrays.copyOf(IMAGES, length);
            assertThatThrownBy(() -> text(cut, Optional.empty()))
                    .isInstanceOf(BadDataException.class)
                    .hasMessage("images: it or its labels end before their header does. Get the files anew.");
        }
        assertThatThrownBy(() -> text(IMAGES, labels(new byte[] {0, 0, 8})))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("end before their header does");
    }

    @Test
    void a_file_that_holds_more_than_it_announces_is_bad_data() {
        byte[] images = Arrays.copyOf(IMAGES, IMAGES.length + 1);
        assertThatThrownBy(() -> text(images, labels(LABELS)))
                .isInstanceOf(BadDataException.class)
                .hasMessage("images: it or its labels hold more than the 2 that they announce. Get the files anew.");
        byte[] labels = Arrays.copyOf(LABELS, LABELS.length + 1);
        assertThatThrownBy(() -> text(IMAGES, labels(labels))).isInstanceOf(BadDataException.class);
    }

    @Test
    void an_image_is_named_by_its_position() {
        byte[] labels = LABELS.clone();
        labels[labels.length - 1] = 3;
        assertThatThrownBy(() -> imported(IMAGES, labels))
                .hasMessageStartingWith("images, image 2, column \"label\": \"3\" is not among");
    }

    @Test
    void what_is_wrong_with_the_images_is_said_by_the_import_as_well() {
        byte[] cut = Arrays.copyOf(IMAGES, IMAGES.length - 1);
        assertThatThrownBy(() -> imported(cut, LABELS))
                .hasMessage("images: it or its labels end before all images that were announced. Get the files anew.");
    }

    @Test
    void the_first_bytes_tell_images_from_text() {
        assertThat(IdxRows.begins(IMAGES)).isTrue();
        assertThat(IdxRows.begins(new byte[] {0, 0, 13}))
                .as("floats, to be refused by name")
                .isTrue();
        assertThat(IdxRows.begins("0,0".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(IdxRows.begins(new byte[] {0, 0})).isFalse();
    }

    private static Optional<InputStream> labels(byte[] bytes) {
        return Optional.of(new ByteArrayInputStream(bytes));
    }

    private static void imported(byte[] images, byte[] labels) throws IOException {
        Schema schema = SchemaJson.read("schema", """
                {"schema": 1, "csv": {"delimiter": ",", "header": true}, "missing": [], "id": "row",
                "label": {"column": "label", "values": ["0", "9"]}, "features": {
                "p1": {"numeric": {"subtract": 0, "divide": 255}}, "p2": {"numeric": {"subtract": 0, "divide": 255}}}}
                """);
        try (IdxRows reader = new IdxRows("images", new ByteArrayInputStream(images), labels(labels));
                TableImport<Sample> samples = TableImport.training(reader, schema, BadRows.refused())) {
            samples.next();
            samples.next();
        }
    }

    private static List<String> text(byte[] images, Optional<InputStream> labels) throws IOException {
        try (IdxRows rows = new IdxRows("images", new ByteArrayInputStream(images), labels)) {
            return Rows.of(rows);
        }
    }
}
