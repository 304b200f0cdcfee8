package dev.sisa.core.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SliceRoundTripTest {

    @Property(tries = 200)
    void what_is_written_is_read(@ForAll("slices") List<SliceRow> rows) throws IOException {
        byte[] slice = SliceBytes.write(rows, 3);

        assertThat(SliceBytes.read(slice)).isEqualTo(rows);
        assertThat(SliceBytes.write(rows, 3)).isEqualTo(slice);
    }

    @Property(tries = 200)
    void rows_have_equal_digests_only_if_label_and_features_are_equal(
            @ForAll("slices") List<SliceRow> rows, @ForAll @IntRange(min = 0, max = 2) int position) {
        for (SliceRow row : rows) {
            double[] changed = row.features().clone();
            changed[position] = Float.intBitsToFloat(Float.floatToRawIntBits((float) changed[position]) ^ 1);

            assertThat(new SliceRow(
                                    SliceBytes.id(9),
                                    row.label(),
                                    row.features().clone())
                            .contentDigest())
                    .isEqualTo(row.contentDigest());
            assertThat(new SliceRow(row.id(), row.label(), changed).contentDigest())
                    .isNotEqualTo(row.contentDigest());
            assertThat(new SliceRow(row.id(), row.label() + 1, row.features()).contentDigest())
                    .isNotEqualTo(row.contentDigest());
        }
    }

    /** 2,048 rows of three features fill a block. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2047, 2048, 2049, 4096, 5000})
    void a_slice_may_have_any_number_of_blocks(int count) throws IOException {
        List<SliceRow> rows = IntStream.range(0, count)
                .mapToObj(i -> new SliceRow(SliceBytes.id(i), i % 5, new double[] {i, -i, 0}))
                .toList();

        assertThat(SliceBytes.read(SliceBytes.write(rows, 3))).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16_384, 1 << 20})
    void a_row_may_be_wider_than_a_block(int features) throws IOException {
        List<SliceRow> rows = List.of(
                new SliceRow(SliceBytes.id(1), 0, new double[features]),
                new SliceRow(SliceBytes.id(2), 0, new double[features]));

        assertThat(SliceBytes.read(SliceBytes.write(rows, features))).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<SliceRow>> slices() {
        Arbitrary<Bytes> ids = Arbitraries.bytes()
                .array(byte[].class)
                .ofSize(SliceRow.ID_BYTES)
                .map(Bytes::copyOf);
        Arbitrary<double[]> features = Arbitraries.floats()
                .map(Float::doubleValue)
                .array(double[].class)
                .ofSize(3);
        Arbitrary<Integer> labels = Arbitraries.integers().between(0, Integer.MAX_VALUE - 1);
        Arbitrary<SliceRow> rows = Combinators.combine(ids, labels, features).as(SliceRow::new);
        return rows.list().ofMaxSize(50).map(SliceRoundTripTest::ascending);
    }

    private static List<SliceRow> ascending(List<SliceRow> rows) {
        Map<Bytes, SliceRow> byId = new TreeMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        return List.copyOf(byId.values());
    }
}
