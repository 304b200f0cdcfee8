package dev.sisa.core.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SliceWriterTest {

    private final SliceRow one = row(1);
    private final SliceRow two = row(2);

    @Test
    void rows_come_in_strictly_ascending_order() {
        assertThatThrownBy(() -> SliceBytes.write(List.of(one, two, two), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "row 2 of the slice is not above the row before it: rows come in strictly ascending order of id"
                                + " hashes");
        assertThatThrownBy(() -> SliceBytes.write(List.of(two, one), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void id_hashes_are_ordered_as_unsigned_bytes() throws IOException {
        assertThat(SliceBytes.write(List.of(row(0x7F000000), row(0x80000000)), 1))
                .isNotEmpty();
    }

    @Test
    void every_row_has_the_features_of_the_slice() {
        assertThatThrownBy(() -> SliceBytes.write(List.of(one), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 0 of the slice has 1 features, not 2");
    }

    @Test
    void a_slice_is_finished_once() throws IOException {
        SliceWriter writer = new SliceWriter(new ByteArrayOutputStream(), SliceBytes.SALT, SliceBytes.float32(1));
        writer.write(one);
        writer.finish();

        assertThatThrownBy(() -> writer.write(two))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the slice is finished with 1 rows");
        assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void salt_and_width_are_checked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new SliceWriter(out, Bytes.ofText("short"), SliceBytes.float32(1)))
                .hasMessage("a salt has 32 bytes, not 5");
        assertThatThrownBy(() -> new SliceWriter(out, SliceBytes.SALT, SliceBytes.float32(0)))
                .hasMessage("a slice cannot have 0 features a row");
    }

    @Test
    void a_row_is_checked_and_shows_no_features() {
        assertThatThrownBy(() -> new SliceRow(Bytes.ofText("short"), 0, new double[1]))
                .hasMessage("an id hash has 16 bytes, not 5");
        assertThatThrownBy(() -> new SliceRow(SliceBytes.id(1), -1, new double[1]))
                .hasMessage("a label is at least 0, not -1");
        assertThat(one).hasToString("row 0000000100000000...");
    }

    private static SliceRow row(int number) {
        return new SliceRow(SliceBytes.id(number), 0, new double[] {42});
    }

    @Test
    void rows_are_equal_by_id_label_and_features() {
        assertThat(row(1)).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(two).isNotEqualTo(one);
        assertThat(new SliceRow(one.id(), 1, new double[] {42})).isNotEqualTo(one);
        assertThat(new SliceRow(one.id(), 0, new double[] {43})).isNotEqualTo(one);
        assertThat(one).isNotEqualTo("row");
    }
}
