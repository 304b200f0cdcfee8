package dev.sisa.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IdxReaderTest {

    private static final byte[] IMAGES = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 127, -128, -1};
    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 2, 9, 0};

    @Test
    void images_with_labels_are_a_table() throws IOException {
        assertThat(text(IMAGES, labels(LABELS))).isEqualTo("label,p1,p2\n9,0,127\n0,128,255\n");
    }

    @Test
    void images_without_labels_are_a_table_to_be_answered() throws IOException {
        assertThat(text(IMAGES, Optional.empty())).isEqualTo("p1,p2\n0,127\n128,255\n");
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

    private static Optional<InputStream> labels(byte[] bytes) {
        return Optional.of(new ByteArrayInputStream(bytes));
    }

    private static String text(byte[] images, Optional<InputStream> labels) throws IOException {
        StringWriter text = new StringWriter();
        try (IdxReader reader = new IdxReader("images", new ByteArrayInputStream(images), labels)) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
